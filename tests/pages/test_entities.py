"""Pages of places, units, people and organisations, and their indexes."""

from tests.pages.shown import pages_of, toretsk, toretsk_pages


def test_every_name_stands_on_the_page_and_in_the_index_in_its_language():
    dossier, site = toretsk(), toretsk_pages()
    for kind in ("places", "units", "people", "organisations"):
        for record in getattr(dossier, kind).values():
            page, index = site[f"{kind}/{record.id}.md"], site[f"{kind}/index.md"]
            for name in record.names:
                assert " ".join(name.name.split()) in page.text
                assert " ".join(name.name.split()) in index.text
                if name.lang:
                    assert any(attributes.get("lang") == name.lang for _, attributes in page.read.elements)


def test_every_claim_stands_on_the_page_of_each_thing_it_is_about():
    dossier, site = toretsk(), toretsk_pages()
    for claim in dossier.claims.values():
        for target in claim.about:
            assert claim.statement in site[f"{dossier.kind_of[target]}/{target}.md"].text


def test_every_statement_stands_on_the_page_of_its_speaker():
    dossier, site = toretsk(), toretsk_pages()
    for claim in dossier.claims.values():
        speaker = dossier.speakers(claim)[0]
        assert claim.statement in site[f"{dossier.kind_of[speaker.id]}/{speaker.id}.md"].text


def test_every_mention_leads_to_its_paragraph(make_dossier):
    page = pages_of(make_dossier("First paragraph.\n\nThen Toretsk. And Toretsk\nagain.", ""))["places/toretsk.md"]
    assert "Then Toretsk. paragraph 2" in page.text
    assert "And Toretsk again. paragraph 2" in page.text
    assert page.links.count("../../sources/article/#p-2") == 2


def test_a_record_nobody_speaks_of_has_a_page(make_dossier):
    page = pages_of(make_dossier("Nothing.", "units: {lone: {name: Lone unit, type: brigade}}"))["units/lone.md"]
    assert "Lone unit" in page.text
    assert "No statement of this dossier is about this record." in page.text
    assert "No source of this dossier prints any of these names." in page.text


def test_places_are_listed_below_what_they_lie_in(make_dossier):
    page = pages_of(
        make_dossier(
            "Nothing.",
            """
places:
  country: {name: A country, type: country}
  region: {name: A region, type: region, within: country}
  island: {name: An island, type: island}
""",
        )
    )["places/index.md"]
    assert page.read.ids.index("country") < page.read.ids.index("region") < page.read.ids.index("elsewhere")
    assert page.read.ids.index("elsewhere") < page.read.ids.index("island")


def test_published_points_stand_with_their_source():
    dossier, site = toretsk(), toretsk_pages()
    for place in dossier.places.values():
        text = site[f"places/{place.id}.md"].text
        for point in place.locations:
            assert str(point.lat) in text
            assert str(point.lon) in text
            assert " ".join(point.source.split()) in text


def test_every_claim_stands_in_the_index_below_its_topic():
    dossier, site = toretsk(), toretsk_pages()
    page = site["claims/index.md"]
    for claim in dossier.claims.values():
        assert f"{claim.id}/" in page.links
        assert claim.topic in page.read.ids


def test_two_clicks_from_the_front_page_lead_to_every_statement_on_a_question():
    dossier, site = toretsk(), toretsk_pages()
    for question in dossier.questions.values():
        assert f"questions/{question.id}/" in site["index.md"].links
        for answered in dossier.answers_to.get(question.id, ()):
            assert f"../../claims/{answered.claim.id}/" in site[f"questions/{question.id}.md"].links
