"""Templates of letters: a small, closed language in which facts can be placed, tested and listed, no more.

Jinja parses and runs them, in its sandbox, without loader, globals, filters or calls. Every node of a
template is looked at first: what is not on the list below is refused, so a template can neither compute nor
run away. A fact is never part of the text jinja puts out: a numbered mark stands for it, and the words are
put in afterwards, so what a record holds is literal whatever it is.
"""

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from types import MappingProxyType

from jinja2 import (
    StrictUndefined,
    Template,
    TemplateSyntaxError,
    Undefined,
    UndefinedError,
    nodes,
    pass_context,
)
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment

from analytics.errors import LetterTemplateBroken, UnresolvedPlaceholder
from analytics.letters.document import Origin, Paragraph, Run
from analytics.letters.said import Said

_OPEN, _CLOSE = "\ue000", "\ue001"
_MARK = re.compile(f"{_OPEN}(\\d+){_CLOSE}")
_MARKED = re.compile(f"{_OPEN}\\d+{_CLOSE}|\\d+|\\*\\*")
_PLACEHOLDER = re.compile(r"\{\{([^{}]*)\}\}")
_NAME = re.compile(r"[a-z][a-z0-9_]*\Z")
_BREAK = re.compile(r"[ \t\r]*\n[ \t\r]*\n\s*")
_BLANKS = re.compile(r"[ \t\r\n]+")
_MOST_SOURCE, _MOST_OUTPUT, _MOST_NESTING, _MOST_SHOWN = 20_000, 200_000, 2, 40
_SAID = "said_"
_NONE: Mapping[int, str] = MappingProxyType({})
_ALLOWED = (
    nodes.Template, nodes.Output, nodes.TemplateData, nodes.Name, nodes.Getattr, nodes.If, nodes.For,
    nodes.CondExpr, nodes.Not, nodes.And, nodes.Or, nodes.Compare, nodes.Operand, nodes.Const,
)  # fmt: skip


@pass_context
def _marked(context: Context, value: object) -> str:
    """Put a mark where *value* stands; only words of the record or of the language can be printed."""
    if isinstance(value, Undefined):
        str(value)  # raises: a strict one has no words
    if not isinstance(value, Said):
        raise LetterTemplateBroken(line=0)
    said = context.get(_SAID)
    if not isinstance(said, list) or len(said) >= _MOST_OUTPUT:
        raise LetterTemplateBroken(line=0)
    said.append(value)
    return f"{_OPEN}{len(said) - 1}{_CLOSE}"


@cache
def _environment() -> ImmutableSandboxedEnvironment:
    made = ImmutableSandboxedEnvironment(
        undefined=StrictUndefined, autoescape=False, loader=None, finalize=_marked, extensions=()
    )
    made.globals.clear()
    made.filters.clear()
    made.tests.clear()
    return made


def render(
    source: str, facts: Mapping[str, object], *, block: str, live: Mapping[int, str] = _NONE
) -> tuple[Paragraph, ...]:
    """Return the paragraphs of *source* with *facts* in their places; a blank line parts paragraphs.

    Args:
        source: the template of one block; ``**`` before and after words sets them bold.
        facts: by name: ``Said`` to print; truths, tuples and frozen objects of them to test and list.
        block: what the block is called, for the errors.
        live: the placeholder of a fact, by the fact's identity.

    Raises:
        UnresolvedPlaceholder: the template names a fact that is not there.
        LetterTemplateBroken: it is no template, or does what none may do.
    """
    said: list[Said] = []
    template = _compiled(source)
    try:
        pieces: list[str] = []
        length = 0
        for piece in template.generate({**facts, _SAID: said}):
            length += len(piece)
            if length > _MOST_OUTPUT:
                raise LetterTemplateBroken(line=0)
            pieces.append(piece)
    except UndefinedError as error:
        named = re.search(r"'([^']*)'\Z|'([^']*)' is undefined", str(error))
        name = next((n for n in named.groups() if n), "?") if named else "?"
        raise UnresolvedPlaceholder(placeholder=name[:_MOST_SHOWN], block=block) from None
    return _paragraphs("".join(pieces), said, live)


def typed(text: str, facts: Mapping[str, object], *, block: str) -> tuple[Paragraph, ...]:
    """Return the paragraphs that somebody typed, one a line, with ``{{ name }}`` filled in.

    Raises:
        UnresolvedPlaceholder: a placeholder names no fact, or one that this record does not have.
    """
    return tuple(
        runs for line in text.splitlines() if line.strip() and (runs := _typed_line(line, facts, block))
    )


def _typed_line(line: str, facts: Mapping[str, object], block: str) -> Paragraph:
    runs: list[Run] = []
    at = 0
    for found in _PLACEHOLDER.finditer(line):
        name = found[1].strip()
        value = facts.get(name) if _NAME.match(name) else None
        if not isinstance(value, Said):
            raise UnresolvedPlaceholder(placeholder=name[:_MOST_SHOWN], block=block)
        runs += _literal(line[at : found.start()])
        runs += value.runs
        at = found.end()
    return _trimmed([*runs, *_literal(line[at:])])


def _literal(text: str) -> list[Run]:
    return [Run(text, Origin.TYPED)] if text else []


@lru_cache(maxsize=128)
def _compiled(source: str) -> Template:
    """Return *source* ready to run, once it has been looked at; a batch uses the same few again and again."""
    _check(source)
    return _environment().from_string(source)


def _check(source: str) -> None:
    if len(source) > _MOST_SOURCE or _OPEN in source or _CLOSE in source:
        raise LetterTemplateBroken(line=0)
    try:
        tree = _environment().parse(source)
    except TemplateSyntaxError as error:
        raise LetterTemplateBroken(line=error.lineno) from None
    _check_node(tree, 0)


def _check_node(node: nodes.Node, nesting: int) -> None:
    nesting += isinstance(node, nodes.For)
    is_private = (isinstance(node, nodes.Name) and node.name.startswith(("_", _SAID))) or (
        isinstance(node, nodes.Getattr) and node.attr.startswith("_")
    )
    is_recursive = isinstance(node, nodes.For) and (node.recursive or node.test is not None)
    if not isinstance(node, _ALLOWED) or is_private or is_recursive or nesting > _MOST_NESTING:
        raise LetterTemplateBroken(line=node.lineno)
    for child in node.iter_child_nodes():
        _check_node(child, nesting)


def _paragraphs(text: str, said: list[Said], live: Mapping[int, str]) -> tuple[Paragraph, ...]:
    paragraphs: list[Paragraph] = []
    for part in _BREAK.split(text.strip()):
        runs = _runs(_BLANKS.sub(" ", part), said, live)
        if runs:
            paragraphs.append(runs)
    return tuple(paragraphs)


def _runs(text: str, said: list[Said], live: Mapping[int, str]) -> Paragraph:
    """Read one paragraph: marks become the words they stand for, digits of the template were typed."""
    runs: list[Run] = []
    is_key, at = False, 0
    for found in _MARKED.finditer(text):
        if found.start() > at:
            runs.append(Run(text[at : found.start()], is_key=is_key))
        mark = _MARK.match(found[0])
        if mark is not None:
            runs += _of_fact(said[int(mark[1])], live, is_key=is_key)
        elif found[0] == "**":
            is_key = not is_key
        else:
            runs.append(Run(found[0], Origin.TYPED, is_key))
        at = found.end()
    if at < len(text):
        runs.append(Run(text[at:], is_key=is_key))
    return _trimmed(runs)


def _of_fact(fact: Said, live: Mapping[int, str], *, is_key: bool) -> list[Run]:
    name = live.get(id(fact), "")
    return [Run(r.text, r.origin, r.is_key or is_key, r.source, r.placeholder or name) for r in fact.runs]


def _trimmed(runs: list[Run]) -> Paragraph:
    """Join neighbouring words of the same kind and cut blanks at both ends; nothing printable is nothing."""
    made: list[Run] = []
    for run in runs:
        last = made[-1] if made else None
        if last is not None and run.origin is not Origin.RECORD and _kind(last) == _kind(run):
            made[-1] = Run(last.text + run.text, run.origin, run.is_key, run.source)
        elif run.text:
            made.append(run)
    if made and made[0].origin is not Origin.RECORD:
        made[0] = Run(made[0].text.lstrip(" \t"), made[0].origin, made[0].is_key)
    if made and made[-1].origin is not Origin.RECORD:
        made[-1] = Run(made[-1].text.rstrip(" \t"), made[-1].origin, made[-1].is_key)
    made = [run for run in made if run.text]
    return tuple(made) if any(run.text.strip() for run in made) else ()


def _kind(run: Run) -> tuple[Origin, bool, str]:
    return (run.origin, run.is_key, run.source)
