"""What a user reads for every mistake we expect: what happened, and what to do.

One table for the window and the command line, which must not import Qt; ``app/errors.py`` translates it.
"""

from collections.abc import Mapping

from analytics.errors import ExpectedError

CONTEXT = "Errors"


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
    """Mark *text* for the translators, as Qt's function of this name does."""
    return text


SENTENCES: Mapping[str, str] = {
    # analytics/errors.py
    "InvalidDate": QT_TRANSLATE_NOOP("Errors", "‘{text}’ is not a date. Write it like 2023-10-24."),
    "UnknownAnalyte": QT_TRANSLATE_NOOP(
        "Errors", "‘{name}’ is no analyte of the catalogue. Check its spelling, or map it to one."
    ),
    "UnitNotAccepted": QT_TRANSLATE_NOOP(
        "Errors", "{analyte} cannot be converted from ‘{unit}’. Accepted units: {accepted}."
    ),
    "ImpossibleValue": QT_TRANSLATE_NOOP(
        "Errors", "This value of {analyte} is impossible: it must lie between {low} and {high} {unit}."
    ),
    "EditConflict": QT_TRANSLATE_NOOP(
        "Errors",
        "This was changed meanwhile, or is used by something entered later. Nothing was done; look again.",
    ),
    "VisitSigned": QT_TRANSLATE_NOOP(
        "Errors", "This visit is signed, so nothing in it was changed. Unlock it first, and say why."
    ),
    "UnlockWithoutReason": QT_TRANSLATE_NOOP(
        "Errors", "The visit stays signed: say why it has to be unlocked."
    ),
    "PatientNotFound": QT_TRANSLATE_NOOP("Errors", "No patient of this clinic has this number or id."),
    "UnresolvedPlaceholder": QT_TRANSLATE_NOOP(
        "Errors",
        "‘{placeholder}’ in the part ‘{block}’ of the letter stands for nothing this record has. "
        "Write the words instead, or take it out.",
    ),
    "LetterTemplateBroken": QT_TRANSLATE_NOOP(
        "Errors", "The template of this letter cannot be used (line {line}). Install AfterCART again."
    ),
    "LetterNotReady": QT_TRANSLATE_NOOP("Errors", "{problems} So the letter was not issued."),
    "ImageNotUsable": QT_TRANSLATE_NOOP(
        "Errors", "This image cannot be used. Choose a PNG or JPEG file below 10 MB that opens elsewhere."
    ),
    # analytics/cohort/bundle/bundle_plan.py
    "NothingToCompute": QT_TRANSLATE_NOOP(
        "Errors", "This analysis only counts and shows: there is nothing in it to compute again in R."
    ),
    # analytics/statistics/survival_data.py
    "NegativeTime": QT_TRANSLATE_NOOP(
        "Errors", "The time in row {row} is negative ({count} in all). Correct it, or leave the row out."
    ),
    "TimeNotFinite": QT_TRANSLATE_NOOP(
        "Errors",
        "The time in row {row} is infinite ({count} in all). Write a number, or leave the cell empty.",
    ),
    "EventCodeInvalid": QT_TRANSLATE_NOOP(
        "Errors",
        "The event in row {row} is no event code ({count} in all). Use 0 for censored and 1, 2 … for causes.",
    ),
    "EntryNotBeforeTime": QT_TRANSLATE_NOOP(
        "Errors",
        "Row {row} comes under observation at its time or after it ({count} in all). Entry must be earlier.",
    ),
    # analytics/statistics/design_matrix.py
    "CovariateNotFinite": QT_TRANSLATE_NOOP(
        "Errors",
        "{column} in row {row} is infinite ({count} in all). Write a number, or leave the cell empty.",
    ),
    # storage/faults.py
    "FileMissing": QT_TRANSLATE_NOOP(
        "Errors", "{file} is not where it was. Find it, or open a backup of it."
    ),
    "FolderMissing": QT_TRANSLATE_NOOP(
        "Errors", "There is no folder {folder}. Make it first, or choose another."
    ),
    "FileExists": QT_TRANSLATE_NOOP(
        "Errors", "{file} is already there and is not overwritten. Choose another name."
    ),
    "EmptyFile": QT_TRANSLATE_NOOP("Errors", "{file} is empty. Open a backup of it."),
    "NotEncrypted": QT_TRANSLATE_NOOP(
        "Errors", "{file} is an ordinary, unencrypted database, not a clinic file. Choose another file."
    ),
    "NotAClinicFile": QT_TRANSLATE_NOOP("Errors", "{file} is not a clinic file. Choose another file."),
    "FileCut": QT_TRANSLATE_NOOP(
        "Errors", "The end of {file} is missing: a copy was broken off. Copy it again, or open a backup."
    ),
    "FileDamaged": QT_TRANSLATE_NOOP(
        "Errors", "{file} is damaged: something changed its bytes from outside. Open a backup of it."
    ),
    "NewerFile": QT_TRANSLATE_NOOP(
        "Errors", "{file} was written by a newer version of AfterCART. Update AfterCART on this computer."
    ),
    "OlderFile": QT_TRANSLATE_NOOP(
        "Errors",
        "{file} comes from an older version and must be brought up to date first. Open it for writing once.",
    ),
    "KeyFileMissing": QT_TRANSLATE_NOOP(
        "Errors",
        "The key file {file} is missing. Put it back beside the clinic file; without it nothing opens.",
    ),
    "KeyFileDamaged": QT_TRANSLATE_NOOP(
        "Errors", "The key file {file} is damaged. Put back a copy of it from a backup."
    ),
    "KeyFileNewer": QT_TRANSLATE_NOOP(
        "Errors", "The key file {file} was written by a newer version of AfterCART. Update AfterCART here."
    ),
    "KeyFileForeign": QT_TRANSLATE_NOOP(
        "Errors", "The key file {file} belongs to another clinic file. Put the right one beside it."
    ),
    "WrongPassphrase": QT_TRANSLATE_NOOP(
        "Errors", "This passphrase does not open {file}. Check Caps Lock and the keyboard’s language."
    ),
    "EmptyPassphrase": QT_TRANSLATE_NOOP("Errors", "Type the passphrase."),
    "UnknownUser": QT_TRANSLATE_NOOP("Errors", "This clinic file has no user {user}. Its users: {users}."),
    "UserNotChosen": QT_TRANSLATE_NOOP(
        "Errors", "This clinic file has several users: {users}. Choose who you are."
    ),
    "FileLocked": QT_TRANSLATE_NOOP(
        "Errors",
        "{file} is being written to by another user. Wait until they close it, or open it for reading.",
    ),
    "OpenedForReading": QT_TRANSLATE_NOOP(
        "Errors",
        "{file} is open for reading only, so nothing was changed. Close it elsewhere and open it again.",
    ),
    "ReadOnlyFile": QT_TRANSLATE_NOOP(
        "Errors", "{file} must not be written to. Ask for the right to write, or copy it elsewhere."
    ),
    "FolderNotWritable": QT_TRANSLATE_NOOP(
        "Errors", "Nothing may be written in the folder {folder}. Ask for the right to, or choose another."
    ),
    "DiskFull": QT_TRANSLATE_NOOP(
        "Errors", "The disk is full, so {file} was not written. Make room; nothing of before is lost."
    ),
    "FileUnreachable": QT_TRANSLATE_NOOP(
        "Errors", "{file} cannot be reached. Check the drive or the network, then try again."
    ),
    "DuplicateRecord": QT_TRANSLATE_NOOP(
        "Errors", "There is one with this number or name already ({kind}). Nothing was changed."
    ),
    "BackupDamaged": QT_TRANSLATE_NOOP(
        "Errors", "The backup {file} is incomplete or was changed. Use another backup."
    ),
    "BackupNewer": QT_TRANSLATE_NOOP(
        "Errors", "The backup {file} was made by a newer version of AfterCART. Update AfterCART here."
    ),
}
"""Class name → sentence; names in braces are the error's facts."""


def sentence_for(error: ExpectedError) -> str:
    """Return the English sentence for *error* with its facts filled in."""
    return filled(SENTENCES[type(error).__name__], error)


def filled(sentence: str, error: ExpectedError) -> str:
    """Return *sentence* with the facts of *error*; lists are written out."""
    facts = {
        name: ", ".join(map(str, value)) if isinstance(value, tuple | list | set | frozenset) else value
        for name, value in error.facts.items()
    }
    return sentence.format(**facts)
