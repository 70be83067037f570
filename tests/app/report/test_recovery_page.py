"""The page says what the assessment says, literally, on one sheet of A4."""

import dataclasses
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pypdfium2
import pytest

from analytics.records.patient_record import PatientRecord
from analytics.rules.immune_reconstitution import assess_immune_reconstitution
from analytics.rules.immune_reconstitution_settings import preset
from analytics.wording import Wording
from app.report.recovery_page import recovery_page, save_recovery_page
from app.report.recovery_page_words import RecoveryPageWords

Make = Callable[..., PatientRecord]
ON = date(2026, 11, 22)


def page(record: PatientRecord, **more: object) -> bytes:
    return recovery_page(record, assess_immune_reconstitution(record), on=ON, **more)  # type: ignore[arg-type]


def texts(pdf: bytes) -> list[str]:
    """Return the text of every page on one line, spaces of any kind as one."""
    pages = pypdfium2.PdfDocument(pdf)
    return [" ".join(p.get_textpage().get_text_range().split()) for p in pages]


def test_that_the_page_names_the_patient_and_the_treatment(a_record: Make) -> None:
    (said,) = texts(page(a_record()))
    assert "Claire Moreau, born 14 Mar 1957, No. 2023-017" in said
    assert "axicabtagene ciloleucel, infused 24 Oct 2023" in said
    assert "up to day +731" in said


def test_that_each_criterion_has_threshold_state_value_and_day(a_record: Make) -> None:
    (said,) = texts(page(a_record()))
    for part in (
        "> 200/µL",
        "301/µL on 24 Oct 2025 (day +731)",
        "day +272 (22 Jul 2024)",
        "> 0/µL",
        "> 4 g/L",
    ):
        assert part in said
    assert "2–3 of 3" in said
    assert "not evaluable: measured only under immunoglobulin" in said
    assert "3.9 g/L on 24 Oct 2025" in said


def test_that_the_published_reading_stands_beside_the_clinical_one(a_record: Make) -> None:
    record = a_record()
    (clinical,) = texts(page(record))
    assert "As published, immunoglobulin ignored: 3 of 3" in clinical
    published = assess_immune_reconstitution(record, settings=preset("published"))
    (said,) = texts(recovery_page(record, published, on=ON))
    assert "preset published" in said
    assert "As published, immunoglobulin ignored: 3 of 3" in said


def test_that_settings_and_source_are_printed(a_record: Make) -> None:
    (said,) = texts(page(a_record()))
    assert "preset clinical" in said
    assert "immunoglobulin aware (60 days)" in said
    assert "Stock 2025" in said


def test_that_a_criterion_never_measured_says_why(a_record: Make) -> None:
    (said,) = texts(page(a_record(without="IGG")))
    assert "not evaluable: never measured after infusion" in said


def test_that_the_footer_has_page_number_date_and_what_it_is_not(a_record: Make) -> None:
    (said,) = texts(page(a_record()))
    assert "No. 2023-017 · Printed 22 Nov 2026 · Not a medical device" in said
    assert "Page 1 of 1" in said


def test_that_the_figure_and_its_caption_are_on_the_page(a_record: Make) -> None:
    (said,) = texts(page(a_record()))
    for part in (
        "T cells",
        "200/µL",
        "4 g/L",
        "infusion",
        "under IVIG",
        "first 100 days",
        "Dashed lines are",
    ):
        assert part in said


@pytest.mark.parametrize("is_synthetic", [True, False])
def test_that_invented_patients_are_marked_as_such(a_record: Make, is_synthetic: bool) -> None:
    said = texts(page(a_record(infections=40), is_synthetic=is_synthetic))
    assert all(("Synthetic data" in text) == is_synthetic for text in said)


def test_that_a_figure_without_room_gets_a_page_of_its_own(a_record: Make) -> None:
    said = texts(page(a_record(infections=40, organism="Escherichia coli bacteraemia")))
    assert len(said) == 2
    assert "Page 2 of 2" in said[1]
    assert "No. 2023-017" in said[1]
    assert "Escherichia" in said[1]


HOSTILE = [
    '<b>&"\'</b>', "<img src=http://x/>", "{{ 7*7 }} {name}", "x" * 10_000, "a\x00b\x1b", "中文", "%s %(x)s"
]  # fmt: skip


@pytest.mark.parametrize("text", HOSTILE)
def test_that_hostile_text_is_printed_literally_and_breaks_nothing(a_record: Make, text: str) -> None:
    record = a_record(family_name=text, number=text[:40].strip(), infections=1, organism=text)
    said = " ".join(texts(page(record)))
    shown = {
        "a\x00b\x1b": "ab",
        "中文": "[script not printable: Chinese or Japanese]",
        "x" * 10_000: "x" * 30,
    }.get(text, text)
    assert shown in said


def test_that_the_same_record_gives_the_same_bytes(a_record: Make) -> None:
    assert page(a_record()) == page(a_record())


def test_that_the_words_are_the_readers(a_record: Make) -> None:
    wording = dataclasses.replace(Wording(), language="de", decimal_sign=",", not_met="nicht erfüllt")
    words = dataclasses.replace(RecoveryPageWords(), page="Seite {page} von {pages}")
    (said,) = texts(page(a_record(), wording=wording, words=words))
    assert "3,9 g/L" in said
    assert "nicht erfüllt" in said
    assert "Seite 1 von 1" in said


def test_that_a_patient_without_results_gets_a_page_that_says_so(a_record: Make) -> None:
    record = dataclasses.replace(a_record(), results=(), events=())
    (said,) = texts(page(record))
    assert "No CD4, B-cell or IgG result yet" in said


def test_that_a_patient_without_infusion_is_not_evaluable(a_record: Make) -> None:
    (said,) = texts(page(dataclasses.replace(a_record(), treatments=())))
    assert "not evaluable: no infusion to count from" in said
    assert "0 of 3" not in said


def test_that_no_text_leaves_the_page(a_record: Make) -> None:
    document = pypdfium2.PdfDocument(page(a_record(family_name="Schmidt-Wittgenstein-Hohenlohe " * 6)))
    for one in document:
        width, height = one.get_size()
        found = one.get_textpage()
        for index in range(found.count_rects()):
            left, bottom, right, top = found.get_rect(index)
            assert 0 <= left <= right <= width
            assert 0 <= bottom <= top <= height


def test_that_the_document_has_a_title_and_bookmarks(a_record: Make, tmp_path: Path) -> None:
    record = a_record()
    path = tmp_path / "page.pdf"
    save_recovery_page(record, assess_immune_reconstitution(record), path, on=ON)
    document = pypdfium2.PdfDocument(path.read_bytes())
    assert document.get_metadata_dict()["Title"] == "Recovery, No. 2023-017"
    assert [mark.get_title() for mark in document.get_toc()] == ["Immune reconstitution", "Recovery"]
