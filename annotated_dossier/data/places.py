"""`places.geojson`: the places as GeoJSON (RFC 7946), the uncertainty of their points in the terms of Darwin Core."""

from __future__ import annotations

from typing import Any

from annotated_dossier.data.common import address, present, to_json
from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import Place


def export(dossier: Dossier) -> str:
    """JSON text: a FeatureCollection with each place. One of which no point is recorded has no geometry."""
    features = [_feature(place, dossier) for place in dossier.places.values()]
    return to_json({"type": "FeatureCollection", "features": features})


def _feature(place: Place, dossier: Dossier) -> dict[str, Any]:
    first = place.locations[0] if place.locations else None
    return {
        "type": "Feature",
        "id": place.id,
        "geometry": {"type": "Point", "coordinates": [first.lon, first.lat]} if first else None,
        "properties": present(
            name=place.name,
            type=place.type,
            page=address(dossier, place.id),
            within=place.within,
            coordinateUncertaintyInMeters=place.uncertainty_m,
            georeferenceSources=first.source if first else None,
            other_points=[{"lat": point.lat, "lon": point.lon, "source": point.source} for point in place.locations[1:]]
            or None,
            wikidata=place.wikidata,
            geonames=place.geonames,
        ),
    }
