"""A letter on paper: whole, in order, searchable, with our fonts, and nothing of it ever alone or cut."""

import dataclasses
import datetime
import io
import re
from itertools import combinations
from types import SimpleNamespace
from typing import Any

import pypdfium2
import pytest
from PIL import Image

from analytics.errors import ImageNotUsable
from analytics.letters.document import LetterDocument, LetterFigure, Letterhead, Origin, Run, Signature
from app.report.letter_paper import A4_PT, LEAST_PT, MARGIN_PT
from app.report.letter_pdf import letter_pdf, unprintable

Letters = SimpleNamespace
TEXT = 1
"""pypdfium2's kind of a page object that is text."""
HEADINGS = {"Last values", "Recovery", "Clones", "Variants", "Open points", "Next visits"}


def opened(pdf: bytes) -> pypdfium2.PdfDocument:
    return pypdfium2.PdfDocument(pdf)


def pages_of(document: LetterDocument) -> list[str]:
    """Return the text of every page, white space of any kind as one blank."""
    return [" ".join(page.get_textpage().get_text_range().split()) for page in opened(letter_pdf(document))]


def boxes(page: Any) -> list[tuple[float, float, float, float]]:
    """Return (left, bottom, right, top) of every piece of text on *page*."""
    found = [thing.get_bounds() for thing in page.get_objects(filter=[TEXT], max_depth=4)]
    return [box for box in found if box[2] - box[0] > 0.1 and box[3] - box[1] > 0.1]


def boxes_of(page: Any, words: str) -> list[tuple[float, float, float, float]]:
    """Return where *words* stand on *page*."""
    text = page.get_textpage()
    search = text.search(words)
    found = []
    while (place := search.get_next()) is not None:
        found.append(text.get_charbox(place[0], loose=True))
    return found


def lines_of(page: Any) -> list[str]:
    """Return the lines of *page* from the top down to the foot."""
    text = page.get_textpage()
    rects = sorted((text.get_rect(index) for index in range(text.count_rects())), key=lambda r: -r[1])
    lines: list[list[tuple[float, str]]] = []
    bottom_of_line = float("inf")
    for left, bottom, right, top in rects:
        words = text.get_text_bounded(left - 0.1, bottom - 0.1, right + 0.1, top + 0.1).strip()
        if not words:
            continue
        if bottom_of_line - bottom > 3:  # smaller words on the same line end a little higher or lower
            lines.append([])
            bottom_of_line = bottom
        lines[-1].append((left, words))
    return [" ".join(words for _, words in sorted(line)) for line in lines]


def check_layout(document: LetterDocument) -> int:
    """Check what holds for every letter and return how many pages it has."""
    pages = opened(letter_pdf(document))
    for number, page in enumerate(pages, 1):
        found = boxes(page)
        for left, bottom, right, top in found:
            assert MARGIN_PT - 1 <= left <= right <= A4_PT[0] - MARGIN_PT + 1
            assert 12 <= bottom <= top <= A4_PT[1] - 20
        overlaps = [
            (a, b)
            for a, b in combinations(found, 2)
            if min(a[2], b[2]) - max(a[0], b[0]) > 0.6 and min(a[3], b[3]) - max(a[1], b[1]) > 0.6
        ]
        assert not overlaps, f"page {number}: {overlaps[:3]}"
        text = " ".join(page.get_textpage().get_text_range().split())
        assert f"Page {number} of {len(pages)}" in text
        assert "Claire Moreau · No. 2020-017" in text
        lines = lines_of(page)
        foot = next(index for index, line in enumerate(lines) if line.startswith("Claire Moreau · No."))
        assert lines[foot - 1] not in HEADINGS
        if "Dr Anne Martin" in lines:
            assert lines.index("With kind regards,") > 0
    return len(pages)


@pytest.mark.parametrize("visits", [0, 1, 6, 20, 60])
@pytest.mark.parametrize("variants", [0, 1, 5, 30])
def test_that_the_rules_of_layout_hold_for_any_number_of_visits_and_variants(
    letters: Letters, visits: int, variants: int
) -> None:
    pages = check_layout(letters.a_whole_letter(visits, variants))
    assert pages <= (2 if variants <= 5 and visits <= 20 else 3)


@pytest.mark.parametrize("sentences", range(1, 60, 7))
def test_that_the_rules_of_layout_hold_wherever_a_page_ends(letters: Letters, sentences: int) -> None:
    check_layout(letters.a_whole_letter(6, 3, sentences=sentences))


@pytest.mark.parametrize("rows", range(26, 50, 3))
def test_that_a_table_is_never_parted_from_its_title_and_has_its_head_again(
    letters: Letters, rows: int
) -> None:
    document = letters.a_letter(
        letters.block("opening", "Short."), letters.values(rows), letters.variants(30)
    )
    check_layout(document)
    for page in opened(letter_pdf(document)):
        lines = lines_of(page)
        values = [line for line in lines if line.startswith("Analyte ")]
        variants = [line for line in lines if line.startswith("GENE")]
        assert len(values) != 1
        assert len(variants) != 1
        assert any(line.startswith("Unit") for line in lines) == bool(values)
        assert any("day +360" in line for line in lines) == bool(variants)


@pytest.mark.parametrize("paragraphs", range(20, 44, 2))
def test_that_the_signature_stays_with_the_last_words(letters: Letters, paragraphs: int) -> None:
    document = letters.a_letter(letters.block("text", *[f"Word {n} said here." for n in range(paragraphs)]))
    check_layout(document)
    last = pages_of(document)[-1]
    assert f"Word {paragraphs - 1} said here. With kind regards, Dr Anne Martin" in last


@pytest.mark.parametrize("rows", range(37, 50, 2))
def test_that_the_signature_stays_with_a_table_that_comes_last(letters: Letters, rows: int) -> None:
    (*_, last) = opened(
        letter_pdf(letters.a_letter(letters.block("opening", "Short."), letters.variants(rows)))
    )
    lines = lines_of(last)
    assert any(line.startswith("GENE") for line in lines[: lines.index("Dr Anne Martin")])


def test_that_a_short_letter_has_one_page_and_its_figure_fills_it(letters: Letters) -> None:
    (recovery, _) = letters.figures(letters.course(6, 0))
    document = letters.a_letter(
        letters.block("opening", "Short."),
        LetterFigure("r", "Recovery", recovery, "Caption."),
        letters.values(4),
    )
    assert check_layout(document) == 1


def test_that_a_figure_is_lower_rather_than_a_third_page(letters: Letters) -> None:
    counts = [len(opened(letter_pdf(letters.a_whole_letter(12, 4, sentences=n)))) for n in range(1, 30, 5)]
    assert counts == sorted(counts)
    assert counts[0] <= 2


def test_that_a_figure_higher_than_a_page_is_whole_on_one(letters: Letters) -> None:
    recovery, _ = letters.figures(
        letters.course(6, 0, infections=60, organism="Escherichia coli bacteraemia")
    )
    document = letters.a_letter(
        letters.block("opening", "Short."), LetterFigure("r", "Recovery", recovery, "The caption under it.")
    )
    texts = pages_of(document)
    (page,) = [text for text in texts if "The caption under it." in text]
    assert "Recovery" in page
    assert "IgG" in page
    check_layout(document)


@pytest.mark.parametrize("sentences", range(20, 34, 3))
def test_that_figures_at_the_end_give_way_rather_than_begin_a_third_page(
    letters: Letters, sentences: int
) -> None:
    recovery, clones = letters.figures(letters.course(12, 4))
    document = letters.a_letter(
        letters.block("opening", *["All is well and stays so, as far as can be said today."] * sentences),
        LetterFigure("r", "Recovery", recovery, "Caption."),
        LetterFigure("c", "Clones", clones, "Caption."),
    )
    assert check_layout(document) == 2
    assert "Dr Anne Martin" in pages_of(document)[1]


def test_that_every_word_comes_back_in_reading_order(letters: Letters) -> None:
    (page,) = pages_of(
        letters.a_letter(
            letters.block("opening", "First words.", "Second words."),
            letters.values(2),
            letters.block("open", "Third words.", heading="Open points"),
        )
    )
    order = (
        "Example University Hospital", "Dr Julie Petit", "Claire Moreau, born 14 March 1957",
        "Follow-up after", "Dear Dr Petit,", "First words.", "Second words.",
        "Last values", "Analyte 0", "Analyte 1", "Open points", "Third words.",
        "With kind regards,", "Dr Anne Martin", "Haematology",
    )  # fmt: skip
    places = [page.rindex(words) if words == "Haematology" else page.index(words) for words in order]
    assert places == sorted(places)


def test_that_flags_stand_in_a_column_of_their_own_beside_bold_values(letters: Letters) -> None:
    pdf = letter_pdf(letters.a_letter(letters.values(3)))
    (page,) = opened(pdf)
    lines = [line for line in lines_of(page) if line.startswith("Analyte")]
    assert lines[0].startswith("Analyte 0 10⁹/L 150–450 142 L 142 142 H")
    texts = page.get_objects(filter=[TEXT], textpage=page.get_textpage())
    flags = [thing for thing in texts if thing.extract().strip() in {"L", "H"}]
    assert len(flags) == 6
    assert len({round(thing.get_bounds()[0]) for thing in flags}) == 3


def test_that_only_our_fonts_are_in_the_file_and_embedded(letters: Letters) -> None:
    image = io.BytesIO()
    Image.new("RGBA", (80, 40), (10, 20, 200, 128)).save(image, format="PNG")
    pdf = letter_pdf(
        letters.a_whole_letter(
            6,
            3,
            letterhead=Letterhead("Clinic", logo=image.getvalue()),
            signature=Signature("Dr A", image=image.getvalue()),
        )
    )
    names = {name.decode() for name in re.findall(rb"/BaseFont /([^\s/]+)", pdf)}
    assert names
    assert all("InterTabular" in name for name in names)
    assert pdf.count(b"/FontFile2") == len(names)


def test_that_nothing_is_smaller_than_it_may_be(letters: Letters) -> None:
    for page in opened(letter_pdf(letters.a_whole_letter(12, 5))):
        text = page.get_textpage()
        sizes = [
            pypdfium2.raw.FPDFText_GetFontSize(text.raw, index)
            for index in range(text.count_chars())
            if text.get_text_range(index, 1).strip()
        ]
        assert min(sizes) >= LEAST_PT - 0.01


def test_that_signs_are_drawn_and_can_still_be_read(letters: Letters) -> None:
    (page,) = opened(letter_pdf(letters.a_letter(letters.variants(2), legend="✕ no sample   ⬢ apheresis")))
    said = " ".join(page.get_textpage().get_text_range().split())
    assert "▽ < 1 %" in said
    assert said.count("⊘") == 2
    assert "✕ no sample ⬢ apheresis" in said
    drawn = page.render(scale=4).to_pil().convert("L")
    (words,) = boxes_of(page, "apheresis")
    left, bottom, _, top = (4 * place for place in words)
    height = 4 * A4_PT[1]
    before = drawn.crop((int(left - 32), int(height - top), int(left - 4), int(height - bottom)))
    assert before.getextrema()[0] < 80


def test_that_the_file_says_what_it_is_and_in_which_language(letters: Letters) -> None:
    pdf = letter_pdf(
        letters.a_whole_letter(6, 3, language="fr", title="Łódź & Ω", keywords=("CAR T", "suivi"))
    )
    document = opened(pdf)
    told = document.get_metadata_dict()
    assert told["Title"] == "Łódź & Ω"
    assert told["Author"] == "Dr Anne Martin"
    assert told["Subject"] == "Claire Moreau, born 14 March 1957, No. 2020-017"
    assert told["Keywords"] == "CAR T, suivi"
    assert told["CreationDate"] == ""  # this document has no date of its own
    assert b"/Lang (fr)" in pdf


def test_that_a_letter_says_in_its_file_when_it_was_made(letters: Letters) -> None:
    document = dataclasses.replace(letters.a_whole_letter(6, 3), made=datetime.date(2026, 11, 2))
    assert opened(letter_pdf(document)).get_metadata_dict()["CreationDate"] == "D:20261102"
    assert letter_pdf(document) == letter_pdf(document)


def test_that_text_values_figures_and_tables_are_bookmarks_at_their_place(letters: Letters) -> None:
    document = opened(letter_pdf(letters.a_whole_letter(6, 3)))
    marks = [(mark.get_title(), mark.get_dest().get_index()) for mark in document.get_toc()]
    assert [title for title, _ in marks] == [
        "Claire Moreau, born 14 March 1957, No. 2020-017",
        "Last values", "Recovery", "Clones", "Variants", "Open points", "Next visits",
    ]  # fmt: skip
    for title, page in marks:
        assert title in lines_of(document[page])


def test_that_the_same_letter_gives_the_same_bytes(letters: Letters) -> None:
    assert letter_pdf(letters.a_whole_letter(6, 3)) == letter_pdf(letters.a_whole_letter(6, 3))


def test_that_the_mark_of_an_invented_patient_is_on_every_page(letters: Letters) -> None:
    texts = pages_of(letters.a_whole_letter(20, 30))
    assert len(texts) > 1
    assert all("Synthetic patient" in text for text in texts)


def test_that_a_long_name_at_the_foot_leaves_the_number_and_the_state_whole(letters: Letters) -> None:
    name = "Maximiliane Friederike Wilhelmina von der Wolfsbrunnenthaler-Hohenschwangauberg " * 2
    document = letters.a_letter(
        letters.block("b", "Word."),
        patient_line=f"{name}· No. 2023-036",
        state="letter 2026-0412, issued 20 Nov 2026 14:10 · record 3f9a71c4",
    )
    (page,) = pages_of(document)
    assert "Maximiliane" in page
    assert "… · No. 2023-036 · letter 2026-0412, issued 20 Nov 2026 14:10 · record 3f9a71c4" in page


def test_that_a_broken_logo_is_an_error_that_can_be_told(letters: Letters) -> None:
    with pytest.raises(ImageNotUsable):
        letter_pdf(letters.a_letter(letterhead=Letterhead("Clinic", logo=b"no picture")))


def test_that_an_empty_letter_is_still_one(letters: Letters) -> None:
    bare = dict.fromkeys(("copies", "date", "mark", "subtitle", "salutation", "closing", "legend"), "")
    document = letters.a_letter(letterhead=Letterhead(), addressee=(), signature=Signature(""), **bare)
    (page,) = pages_of(document)
    assert "Claire Moreau, born" in page
    nothing = dataclasses.replace(document, subject="", patient_line="", state="", page_of="", title="")
    assert pages_of(nothing) == [""]


HOSTILE = [
    '<b>bold</b> & "x" \'y\'',
    "<img src='file:///etc/passwd'/><img src=http://example.org/x.png>",
    "<para><font name=Courier>a</font></para>",
    "{{ 7*7 }} {name} {0} %s %(x)s",
    "&lt;b&gt; &#65; &amp;",
    "]]> <!-- -- > <?xml ?> </para>",
    "x" * 10_000,
    "wide words " * 900,
    "a\x00b\x1b[31m\x07c",
    "\u202eabc\u2066d\u2069",
    "line\nline\r\nline\ttab\u2028end",
    "中文 العربية עברית 👍",
    "\\n (paren) \\051 <</Type>>",
]  # fmt: skip


@pytest.fixture
def no_way_out(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*arguments: object, **_: object) -> None:
        raise AssertionError(f"a letter must not reach for {arguments}")

    monkeypatch.setattr("socket.socket.connect", refuse)
    monkeypatch.setattr("urllib.request.urlopen", refuse)
    monkeypatch.setattr("reportlab.lib.utils.open_for_read", refuse)


@pytest.mark.usefixtures("no_way_out")
@pytest.mark.parametrize("text", HOSTILE)
def test_that_hostile_text_in_every_field_is_literal_and_breaks_nothing(letters: Letters, text: str) -> None:
    values = letters.values(3, text=text)
    document = letters.a_letter(
        dataclasses.replace(letters.block("b", text, heading=text), is_emphasised=True),
        dataclasses.replace(
            letters.block("k", heading=text), paragraphs=((Run(text, Origin.TYPED, is_key=True),),)
        ),
        dataclasses.replace(
            values, title=text, note=text, trend_head=text, rows=tuple(
                dataclasses.replace(row, name=text, unit=text, reference=text, trend=text)
                for row in values.rows
            )
        ),
        dataclasses.replace(letters.variants(2, cell=text), heads=(text,) * 4, title=text, note=text),
        LetterFigure("r", text, letters.figures(letters.course(3, 0, infections=2, organism=text))[0], text),
        letterhead=Letterhead(text, text, (text,) * 9),
        addressee=(text,) * 12,
        copies=text, date=text, mark=text, subject=text, subtitle=text, correction=text, salutation=text,
        closing=text, signature=Signature(text, text), state=text, legend=text, title=text, author=text,
        keywords=(text, text), patient_line=text,
    )  # fmt: skip
    pages = opened(letter_pdf(document))
    assert len(pages) < 40
    for page in pages:
        for left, bottom, right, top in boxes(page):
            assert 0 <= left <= right <= A4_PT[0]
            assert 0 <= bottom <= top <= A4_PT[1]
    printed = "".join("".join(page.get_textpage().get_text_range().split()) for page in pages)
    shown = {
        "a\x00b\x1b[31m\x07c": "ab[31mc",
        "\u202eabc\u2066d\u2069": "abcd",
        "中文 العربية עברית 👍": "[scriptnotprintable:ChineseorJapanese]",
        "x" * 10_000: "x" * 60,
        "wide words " * 900: "widewords" * 8,
    }.get(text, "".join(text.split()))
    assert shown in printed


def test_that_what_cannot_be_printed_is_told_before_the_letter_is_issued(letters: Letters) -> None:
    document = letters.a_letter(
        letters.block("b", "محمد and Ω, я, ▽"), subject="山田", language="de", legend="▽ ⊘ ✕ ⬢"
    )
    assert unprintable(document) == ("Arabisch", "Chinesisch oder Japanisch") or unprintable(document) == (
        "Chinesisch oder Japanisch",
        "Arabisch",
    )
    assert unprintable(letters.a_whole_letter(3, 2)) == ()
    (page,) = pages_of(document)
    assert "[Schrift nicht druckbar: Arabisch] and Ω, я," in page
