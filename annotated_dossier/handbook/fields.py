"""The page "The fields of a record": the template `fields.md.jinja`, filled from the schema and the model."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Annotated, Any, Literal, NamedTuple, get_args, get_origin, get_type_hints

import jinja2
from markupsafe import Markup, escape

from annotated_dossier.catalogue import CATALOGUE
from annotated_dossier.model import KINDS, DossierRecord, Model, Record, Refers
from annotated_dossier.model.dossier import Measure, Party, Topic
from annotated_dossier.model.fields import Date, Day, LanguageTag, OwnId, WebAddress, Wikidata
from annotated_dossier.model.kinds import meant
from annotated_dossier.pages import markdown
from annotated_dossier.records.schema import schema_text

TITLE = "The fields of a record"
_OWN_ID = Markup('an <a href="#id">id</a> of your choice')
_FORMS = (
    (Date, Markup('a <a href="#date">date</a>')),
    (Day, "the date of one day, such as 2025-02-07"),
    (str, "text"),
    (WebAddress, "a web address"),
    (LanguageTag, "the tag of a language, such as en"),
    (Wikidata, "Q and digits"),
    (OwnId, _OWN_ID),
    (bool, "true or false"),
    (int, "a whole number"),
)
_BOUNDS = {"minimum": "from", "exclusiveMinimum": "above", "maximum": "up to"}
_SCHEMA = json.loads(schema_text())
_MODELS: dict[str, type[Record]] = {key: kind.model for key, kind in KINDS.items()}
_SECTIONS: dict[str, type[Record]] = {"dossier": DossierRecord, **_MODELS}
_POINTED_TO: dict[str, type[Model]] = {**_MODELS, "parties": Party, "topics": Topic, "measures": Measure}


class _Field(NamedTuple):
    key: str
    is_required: bool
    description: str
    holds: str
    default: str | None


class _Section(NamedTuple):
    level: int
    title: str
    anchor: str
    description: str
    example: str
    fields: tuple[_Field, ...]


def page(examples: Mapping[str, str]) -> str:
    """The Markdown of the page; `examples` maps each kind to a record as it is written in a file."""
    environment = jinja2.Environment(
        loader=jinja2.PackageLoader("annotated_dossier"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["prose"] = _prose
    told: set[type[Model]] = set(_SECTIONS.values())
    sections = [
        section for kind, model in _SECTIONS.items() for section in _sections(2, kind, model, told, examples[kind])
    ]
    head = markdown.front_matter(
        title=TITLE, description="What each field of each kind of record holds, and whether it is required."
    )
    return head + environment.get_template("fields.md.jinja").render(
        title=TITLE,
        sections=sections,
        defaults=_SCHEMA["properties"]["defaults"],
        catalogue=CATALOGUE,
        heading=lambda *parts: Markup(markdown.heading(*parts)),
    )


def _sections(
    level: int, name: str, model: type[Model], told: set[type[Model]], example: str = ""
) -> Iterator[_Section]:
    """A model, then those it is the first to hold; `told` are the models that have a section."""
    definition = _SCHEMA["definitions"][model.__name__]
    hints = get_type_hints(model, include_extras=True)
    hints = {field.alias or name: hints[name] for name, field in model.model_fields.items() if not field.exclude}
    yield _Section(
        level,
        name.capitalize(),
        _anchor(name),
        definition["description"],
        example,
        tuple(
            _Field(
                key,
                key in definition.get("required", ()),
                schema["description"],
                _holds(hints[key], schema),
                _default(schema),
            )
            for key, schema in definition["properties"].items()
        ),
    )
    for part in (part for hint in hints.values() for part in _models(hint)):
        if part not in told:
            told.add(part)
            yield from _sections(3, _name(part), part, told)


def _holds(hint: Any, schema: Mapping[str, Any]) -> str:
    """What a field of this type holds, as HTML; its schema has the bounds of numbers and lists."""
    parts = [part for part in get_args(hint) if part is not type(None)]
    refers = next((part for part in parts if isinstance(part, Refers)), None)
    form = next((words for known, words in _FORMS if hint == known), None)
    origin = get_origin(hint)
    if refers and not refers.may_be_number:
        targets = meant(refers, KINDS)
        return Markup("the id of {}").format(
            "any record" if len(targets) == len(KINDS) else _either(map(_target, targets))
        )
    if form:
        return form + _bounds(schema)
    if origin is None:
        return _link(hint) if issubclass(hint, Model) else f"a number{_bounds(schema)}"
    if origin is Annotated:
        return _holds(parts[0], schema)
    if origin is Literal:
        return _either(map(_code, parts))
    if origin is tuple:
        least = f" of at least {schema['minItems']}" if schema.get("minItems", 1) > 1 else ""
        return Markup("a list{}; each item is {}").format(least, _holds(parts[0], {}))
    if origin is Mapping:
        return Markup("a group; each line is {}, a colon and {}").format(_OWN_ID, _holds(parts[1], {}))
    return _either(_holds(part, schema) for part in parts)


def _bounds(schema: Mapping[str, Any]) -> str:
    return "".join(f" {word} {schema[name]}" for name, word in _BOUNDS.items() if name in schema)


def _default(schema: Mapping[str, Any]) -> str | None:
    default = schema.get("default")
    return default if default is None or isinstance(default, str) else json.dumps(default)


def _models(hint: Any) -> Iterator[type[Model]]:
    """The models in a type."""
    if isinstance(hint, type) and issubclass(hint, Model):
        yield hint
    for part in get_args(hint):
        yield from _models(part)


def _target(kind: str) -> Markup:
    """What an id of this kind stands for; a kind that has no records is a word of its own."""
    if kind not in _POINTED_TO:
        return Markup("the word {}").format(_code(kind))
    return _link(_POINTED_TO[kind], kind if kind in KINDS else None)


def _link(model: type[Model], anchor: str | None = None) -> Markup:
    name = _name(model)
    # Limits, an organisation, a unit.
    article = "" if name.endswith("s") else "an " if name[0] in "aeio" else "a "
    return Markup('{}<a href="#{}">{}</a>').format(article, anchor or _anchor(name), name)


def _name(model: type[Model]) -> str:
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", model.__name__).lower()


def _anchor(name: str) -> str:
    return name.replace(" ", "-")


def _either(words: Iterable[str]) -> Markup:
    *others, last = words
    return Markup("{} or {}").format(Markup(", ").join(others), last) if others else escape(last)


def _code(text: str) -> Markup:
    return Markup("<code>{}</code>").format(text)


def _prose(text: str) -> Markup:
    """Text of the model as HTML: words between backticks are code, nothing else is syntax."""
    return Markup(re.sub(r"`([^`]+)`", r"<code>\1</code>", str(escape(text))))
