"""Composes a letter: facts of the record and typed words, put into the template of its kind and language."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from analytics.figures.clones import clones_figure
from analytics.figures.palette import load_palette
from analytics.figures.recovery import recovery_figure
from analytics.letters.assessments_table import assessments_table
from analytics.letters.document import Block, LetterDocument, LetterFigure, Paragraph, Part, PlainTable
from analytics.letters.facts import LetterFacts, letter_facts, reconstitution
from analytics.letters.last_values import LastValues, analyte_courses, last_values, value_table
from analytics.letters.pen import Pen
from analytics.letters.placeholders import live_names, placeholders
from analytics.letters.said import Said
from analytics.letters.variants_table import variants_table
from analytics.records.patient import Addressee
from analytics.rules.variant_courses import variant_courses
from app.letters.language import LetterWords, letter_wording
from app.letters.letter_template import LetterTemplate, letter_template
from app.letters.request import LetterKind, LetterRequest, PartKey
from app.letters.salutation import salutation
from app.letters.template import render, typed


def compose_letter(request: LetterRequest) -> LetterDocument:
    """Return the letter *request* asks for, whole, before any page is made of it.

    Every digit of its blocks lies in a run of the record or in one that somebody typed. Blocks without words
    and parts that the record has nothing for are left out.

    Raises:
        UnresolvedPlaceholder: a typed or template text names a fact that this record does not have; its
            ``block`` is the part's name in the letter's language.
    """
    composer = Composer.of(request)
    return composer.document()


def part_names(language: str) -> Mapping[str, str]:
    """Return what each block, table and figure is called, by its key."""
    return letter_wording(language).letter.part_names


def default_parts(kind: LetterKind) -> tuple[PartKey, ...]:
    """Return the tables and figures that a kind of letter holds unless others are chosen."""
    return letter_template(kind, "en").parts


@dataclass(frozen=True, slots=True)
class Composer:
    """One request with everything its words are made of."""

    request: LetterRequest
    language: LetterWords
    template: LetterTemplate
    pen: Pen
    values: LastValues
    facts: LetterFacts
    names: Mapping[str, Said]

    @classmethod
    def of(cls, request: LetterRequest) -> "Composer":
        """Return the composer of *request*, with all facts read from its record."""
        language = letter_wording(request.language)
        template = letter_template(request.kind, request.language)
        record = request.record
        pen = Pen(language.wording, language.letter, record.axis, request.schedule)
        courses = analyte_courses(record, pen)
        values = last_values(record, pen, template.analytes, courses)
        facts = letter_facts(
            record,
            request.assessments,
            values,
            pen,
            summary=language.summary,
            clones=language.clones,
            on=request.on,
            since=request.since,
            author=request.author.name,
        )
        return cls(request, language, template, pen, values, facts, placeholders(record, facts, courses, pen))

    def document(self) -> LetterDocument:
        """Return the letter."""
        request, words = self.request, self.pen.words
        patient = request.record.patient
        addressee = request.addressee
        return LetterDocument(
            kind=request.kind.value,
            language=request.language,
            letterhead=request.letterhead,
            addressee=self._address(addressee),
            copies=words.copies.format(names="; ".join(map(_named, request.copies)))
            if request.copies
            else "",
            date=self.pen.date(request.on),
            mark=words.synthetic if request.is_synthetic else "",
            subject=self._subject(),
            subtitle=self._line(self.template.subtitle, "subtitle"),
            correction=self._correction(),
            salutation=salutation(request.kind, addressee, patient, words),
            parts=self._parts(),
            closing=self.template.closing,
            signature=request.author,
            patient_line=words.patient_line.format(who=self.facts.person.whole.text, number=patient.number),
            state=self._state(),
            page_of=words.page_of,
            legend=self._legend(),
            title=words.title[request.kind].format(number=patient.number, date=self.pen.date(request.on)),
            author=request.author.name,
            keywords=words.keywords,
            made=request.issued_at or request.on,
        )

    def _parts(self) -> tuple[Part, ...]:
        found: list[Part] = []
        for key in self.template.with_parts(self.request.included):
            part = self._part(key) if isinstance(key, PartKey) else self.block(key)
            if part is not None and not (isinstance(part, Block) and not part.paragraphs):
                found.append(part)
        return tuple(found)

    def block(self, key: str) -> Block:
        """Return one block, as typed or as the record has it."""
        edit = self.request.edits.get(key)
        name = self.pen.words.part_names[key]
        if edit is None:
            paragraphs = self._rendered(self.template.texts[key], name)
        else:
            paragraphs = typed(edit, self.names, block=name)
        return Block(
            key=key,
            heading=self.template.headings.get(key, ""),
            paragraphs=paragraphs,
            is_edited=edit is not None,
            is_emphasised=key in self.template.emphasised,
        )

    def _part(self, key: PartKey) -> Part | None:
        record, assessments, pen = self.request.record, self.request.assessments, self.pen
        match key:
            case PartKey.VALUES:
                return value_table(record, self.values, pen, reconstitution(assessments))
            case PartKey.VARIANTS:
                return variants_table(record, variant_courses(record), pen, key=key)
            case PartKey.ASSESSMENTS:
                return self._assessments()
            case PartKey.RECOVERY_FIGURE:
                return self._recovery_figure()
            case PartKey.CLONES_FIGURE:
                return self._clones_figure()

    def _assessments(self) -> PlainTable | None:
        request = self.request
        return assessments_table(
            request.assessments, request.record, self.pen, self.language.cards, key=PartKey.ASSESSMENTS
        )

    def _recovery_figure(self) -> LetterFigure | None:
        ir = reconstitution(self.request.assessments)
        if ir is None:
            return None
        wording = self.language.wording
        figure = recovery_figure(self.request.record, ir, palette=load_palette("paper"), wording=wording)
        words = self.pen.words
        if figure.empty:
            return None
        return LetterFigure(PartKey.RECOVERY_FIGURE, words.recovery_title, figure, words.recovery_caption)

    def _clones_figure(self) -> LetterFigure | None:
        if not self.request.record.variants:
            return None
        palette, wording = load_palette("paper"), self.language.wording
        figure = clones_figure(self.request.record, palette=palette, wording=wording)
        words = self.pen.words
        if figure.empty:
            return None
        return LetterFigure(PartKey.CLONES_FIGURE, words.clones_title, figure, words.clones_caption)

    def _line(self, source: str, name: str) -> str:
        return " ".join("".join(run.text for run in runs) for runs in self._rendered(source, name))

    def _rendered(self, source: str, name: str) -> tuple[Paragraph, ...]:
        facts = {**self.names, **self.facts.by_name()}
        return render(source, facts, block=name, live=live_names(self.facts))

    def _subject(self) -> str:
        words, patient = self.pen.words, self.request.record.patient
        name = " ".join(part for part in (patient.given_name, patient.family_name) if part)
        if not name:
            return words.subject_nameless.format(number=patient.number)
        if patient.birth_date is None:
            return words.subject_unborn.format(name=name, number=patient.number)
        born = self.pen.date(patient.birth_date)
        return words.subject.format(name=name, date=born, number=patient.number)

    def _address(self, addressee: Addressee | None) -> tuple[str, ...]:
        if addressee is None:
            if self.request.kind is LetterKind.PATIENT:
                return (self.facts.person.whole.text,)
            return ()
        lines = [addressee.name, addressee.role or "", *(addressee.address or "").splitlines()]
        return tuple(line.strip() for line in lines if line.strip())

    def _correction(self) -> str:
        corrected = self.request.corrects
        if corrected is None:
            return ""
        return self.pen.words.corrects.format(date=self.pen.date(_local(corrected.issued_at).date()))

    def _state(self) -> str:
        request, words, wording = self.request, self.pen.words, self.language.wording
        if request.issued_at is None:
            said = [words.draft.format(date=wording.date(request.on))]
        else:
            local = _local(request.issued_at)
            at = words.issued_on.format(date=wording.date(local.date()), time=f"{local:%H:%M}")
            issued = words.issued if request.reference else words.issued_plain
            said = [issued.format(reference=request.reference, at=at)]
        if request.state_hash:
            said.append(words.state.format(hash=request.state_hash))
        return " · ".join(said)

    def _legend(self) -> str:
        words, included = self.pen.words, self.template.with_parts(self.request.included)
        said = [words.legend] if PartKey.VALUES in included else []
        if self.request.record.variants and PartKey.VARIANTS in included:
            said.append(words.legend_clones)
        return " · ".join(said)


def _named(addressee: Addressee) -> str:
    return ", ".join(part for part in (addressee.name, addressee.role) if part)


def _local(at: datetime) -> datetime:
    """Return an instant as the clock on the wall here shows it."""
    return at.astimezone()
