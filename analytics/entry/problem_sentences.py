"""The sentence for each problem of an entered or imported value, in English, with its facts in braces.

One table, so that it can be translated as a whole. A sentence says what is wrong and, where it can, what to
do; it may show the offending cell, never a patient's name.
"""

from analytics.entry.problem import Problem

SENTENCES: dict[str, str] = {
    # Numbers and results
    "foreign_digits": "“{text}” has digits other than 0 to 9; type it with plain digits.",
    "underscore": "“{text}” has an underscore; did you mean {reading}?",
    "ambiguous_number": "“{text}” could be {reading} or {other}; say which decimal sign is meant.",
    "grouped_number": "“{text}” has grouping signs; did you mean {reading}?",
    "other_decimal_sign": (
        "“{text}” does not fit the decimal sign “{decimal}” of the file; did you mean {reading}?"
    ),
    "not_a_number": "“{text}” is not a number.",
    "too_large": "“{text}” is too large to be a number.",
    "too_small": "“{text}” is too small to be told from zero.",
    "empty_value": "There is no value; write why (not done, unknown …) or leave the row out.",
    "too_long": "The text is too long (“{text}”).",
    "range_not_number": "“{text}” is a range, not one number.",
    "clock_not_number": "“{text}” is a time of day, not a number.",
    "ratio_not_number": "“{text}” is a quotient, not a number.",
    "text_behind_number": "“{text}”: “{tail}” behind the number is neither an accepted unit nor a flag.",
    "grouping_read": "“{text}” is read as {reading}.",
    "flag_kept": "The laboratory's flag “{flag}” stays with the text.",
    "maybe_missing_code": "{text} means “missing” in some exports; check that it is a value.",
    "unit_not_accepted": "The unit “{unit}” is not accepted for {analyte}; accepted: {accepted}.",
    "gram_for_a_count": (
        "“{unit}” is gram per litre, which no count of {analyte} can be in; write G/L (10⁹/L), or say in the "
        "[units] of a mapping what it means."
    ),
    "giga_for_a_mass": (
        "“{unit}” is giga (10⁹) per litre, which {analyte} cannot be in; write g/L, or say in the [units] of "
        "a mapping what it means."
    ),
    "two_units": "“{text}” names another unit than “{unit}”.",
    "outside_limits": "“{text}” is impossible for {analyte}: from {low} to {high} {unit}.",
    "unknown_analyte": "“{name}” is no analyte of the catalogue; name it in a mapping, or ignore it there.",
    "no_analyte": "No analyte is named.",
    # Pasted blocks
    "pasted_too_long": "More than {limit} lines cannot be pasted; import them as a file.",
    "pasted_other_days": "The block has values of {found}, and none of {date}. Copy the column of that day.",
    "pasted_several_columns": "The block has several columns of values. Copy one of them with the names.",
    "pasted_no_value": "There is no value in this line.",
    "pasted_twice": "The same analyte again: line {row} has it already.",
    "pasted_other_sign": (
        "“{text}”: other lines have the other decimal sign, so this could be {reading}; type it."
    ),
    # Typed numbers and results
    "foreign_sign": "“{text}” has the sign “{sign}”; type a point or a comma.",
    "unseen_sign": "“{text}” has a sign that cannot be seen (U+{sign}); type it again.",
    "exponent": "“{text}” has a power of ten; type the number in full.",
    "parted_number": "“{text}” is not one number; type its digits without blanks, with one point or comma.",
    "unfinished_number": "“{text}” ends in a decimal sign; did you mean {reading}?",
    "not_a_value": "“{text}” is no value. Type a number, <number, nd (not done), na, ? or hem.",
    "null_has_two_meanings": "“{text}” can mean zero or no value; type 0 or ?.",
    "power_without_sign": "“{text}” can be read in two ways; type the unit as {unit}.",
    "typed_unit_not_accepted": "{analyte} cannot be in {unit}; accepted: {accepted}.",
    "typed_gram_for_a_count": "g/L is gram per litre, which no count can be in; did you mean {reading}?",
    "typed_giga_for_a_mass": "G/L is 10⁹ per litre, which no mass can be in; did you mean {reading}?",
    "no_bare_unit": "The laboratory's unit of {analyte} is not clear on that day; type the unit.",
    "cannot_be_none": "{analyte} cannot be absent; type its value, or nd (not done).",
    "nd_is_not_done": "Read as not done; for not detected type neg.",
    # Typed values
    "impossible_value": "{value} {unit} is not possible ({low}–{high}).",
    "impossible_moved": "{value} {unit} is not possible ({low}–{high}). Did you mean {reading}?",
    "impossible_unit": (
        "{value} {unit} is not possible ({low}–{high}). Read as {other} it is {reading} {stored}."
    ),
    "impossible_unit_last": (
        "{value} {unit} is not possible ({low}–{high}). Read as {other} it is {reading} {stored}; last value "
        "{last} on {date}."
    ),
    "nothing_below_zero": "{value} is not possible: nothing is below zero.",
    "moved_after_last": "{value} {unit}, but {last} on {date}. Did you mean {reading}?",
    "unit_after_last": "{value} {unit}, but {last} on {date}. Read as {other} it is {reading} {unit}.",
    "unusual_moved": "{value} {unit} is unusual. Did you mean {reading}?",
    "unusual_unit": "{value} {unit} is unusual. Read as {other} it is {reading} {unit}.",
    "large_change": "{value} {unit}, but {last} on {date}: an unusual change. Check the value.",
    "unusual_value": "{value} {unit} is unusual (mostly {low}–{high}). Check the value and its unit.",
    "below_alarm_limit": "{value} {unit} is below the clinic's alarm limit of {limit}.",
    "above_alarm_limit": "{value} {unit} is above the clinic's alarm limit of {limit}.",
    "read_as_decimal": "Read as {reading}; if a thousand is meant, type {grouped}.",
    # Values of one visit that do not fit together
    "part_above_whole": "{part} ({sum}) is above {whole} ({value} {unit}), of which it is a part.",
    "parts_above_whole": (
        "{parts} are together {sum}, more than {high} % of {whole} ({value} {unit}), of which they are parts."
    ),
    "shares_above_all": "{parts} are together {sum} %, more than {high} %.",
    "shares_differ": "{parts} are together {sum} %; expected are {low} to {high} %.",
    "sum_differs": "{parts} are together {percent} % of {whole}; expected are {low} to {high} %.",
    "leukocytes_unexplained": "{parts} explain only {sum} of {whole} {value} {unit}.",
    "quotient_differs": "{analyte} {value} {unit} does not fit {others}: expected is {expected}.",
    # Dates and times
    "ambiguous_date": "“{text}” could be two dates; say whether day or month comes first.",
    "no_such_day": "“{text}” is not a day of the calendar.",
    "two_digit_year": "“{text}” has a year of two digits; write all four.",
    "spreadsheet_serial": "“{text}” looks like a spreadsheet's day number; export the column as a date.",
    "not_a_date": "“{text}” is not a date.",
    "other_date_order": "“{text}” does not have the year first, as the dates of this file were said to.",
    "year_out_of_range": "“{text}”: the year cannot be right.",
    "no_such_time": "“{text}” is not a time of day.",
    "time_too_far": "“{text}” {unit} is further away than a lifetime.",
    "part_of_a_day": "“{text}” is not a whole number of days.",
    "before_birth": "{date} is before the patient's birth.",
    "in_the_future": "{date} is in the future (today is {today}).",
    "empty_date": "There is no date.",
    "short_year": "“{text}” has a year of two digits; did you mean {reading}?",
    "date_without_year": "“{text}” has no year; did you mean {reading}?",
    "date_not_full": "“{text}” lacks the day; type day, month and year.",
    "two_dates": "“{text}” could be {reading} or {other}; type it with the year first.",
    "other_order": "“{text}” is not in this order of day and month; did you mean {reading}?",
    "date_with_clock": "“{text}” has a time of day; did you mean {reading}?",
    "no_day_zero": "“{text}” counts from day 0, and there is no date of an infusion yet.",
    "day_zero_not_exact": "“{text}” counts from day 0, of which only {date} is known.",
    "very_old": "Born {date}: this is a very high age.",
    "before_indication": "{date} is before the indication ({earlier}).",
    "long_before_day_zero": "{date} is more than {days} days before {earlier}, the day of the infusion.",
    "infusion_before_apheresis": "The infusion on {date} is before the apheresis on {earlier}.",
    "infusion_before_lymphodepletion": "The infusion on {date} is before the lymphodepletion on {earlier}.",
    "lymphodepletion_before_apheresis": (
        "The lymphodepletion on {date} begins before the apheresis on {earlier}."
    ),
    "no_time": "There is no date.",
    "no_onset": "There is no date of onset.",
    "ends_before_onset": "The end is before the onset.",
    # Words
    "not_a_sex": "“{text}” is neither female nor male nor unknown.",
    "not_yes_or_no": "“{text}” is neither yes nor no.",
    "not_a_whole_number": "“{text}” is not a whole number from {low} to {high}.",
    "unknown_material": "“{text}” is no material that is known: blood, marrow, apheresis or other.",
    # Patients
    "no_patient_number": "There is no patient number.",
    "number_unseen_sign": (
        "The patient number “{text}” has a sign that cannot be seen (U+{sign}); such a number is not taken."
    ),
    "looks_like_patient": "This seems to be the patient with the number {number}.",
    "number_taken": "Another patient has the number “{text}”.",
    "name_unseen_sign": "There is a sign in it that cannot be seen (U+{sign}); type it anew.",
    "born_after_record": "There is a record of {date}, which would lie before the birth.",
    "withdrawn_before_consent": "The consent was withdrawn on {date}, before it was given ({earlier}).",
    "merge_with_itself": "These are not two patients.",
    "merge_other_origin": (
        "The days of one count from “{stored}”, those of the other from “{given}”; they cannot become one."
    ),
    "merge_moves_day_zero": (
        "Days without a date count from the infusion that would no longer be day 0. Decide for the other "
        "day 0, or enter the dates first."
    ),
    "merge_parentage": (
        "What is set of the clones' parentage would contradict itself; take it back for one of the two first."
    ),
    "patient_disagrees": "The {what} disagrees with what is known of the patient with this number.",
    "other_origin": "The patient's days count from “{stored}”; this file counts from “{given}”.",
    # Matching
    "same_as_row": "Same as row {row}.",
    "second_value": "Value number {number} of this analyte at this time.",
    "second_record": "Another record of this kind at this time.",
    "was": "Was “{text}”.",
    "typed_value_stands": "“{text}” was typed here; typed values are not replaced unasked.",
    "typed_record_stands": "What is stored was entered here; entered records are not replaced unasked.",
    "other_file_differs": "Another file of this import says “{text}”.",
    "other_row_differs": "Another file of this import says something else.",
    "query_two_indexes": "Two infusions are marked as day 0; only one can be.",
    # Schedules
    "own_schedule_unreadable": (
        "The clinic's own follow-up schedule cannot be read; the default one is in force until it is made "
        "anew."
    ),
    "own_schedule_unusable": (
        "The clinic's own follow-up schedule has days or windows that cannot be; the default one is in force "
        "until it is corrected."
    ),
    "unknown_schedule": "There is no follow-up schedule “{name}”; the default one is in force.",
    "schedule_not_days": "“{text}” is not a whole number of days.",
    "schedule_day_after_repetition": "Day {day} stands below a day that returns; move it above.",
    "schedule_without_name": "Give the schedule a name.",
    "schedule_without_points": "A schedule needs at least one planned day.",
    "schedule_unknown_analyte": "“{name}” is no analyte of the catalogue.",
    "schedule_day_too_far": "Day {day} is not between 0 and {latest}.",
    "schedule_window_inside_out": "The window of day {day} ends before it begins, or leaves the day out.",
    "schedule_repeats_backwards": "The repetition from day {day} ends before it begins (day {last}).",
    "schedule_repeats_too_often": (
        "The repetition from day {day} must leave at least {least} days between visits."
    ),
    "schedule_days_fall": "Day {day} stands after day {before}; put the days in order, each once.",
    "schedule_windows_overlap": (
        "The windows of day {day} and day {other} overlap: a visit on a shared day could serve either. "
        "Narrow one of them."
    ),
    # Treatments
    "no_infusion": "There is neither a date of infusion nor a product.",
    "unknown_product": "“{name}” is no product of the catalogue.",
    "unknown_transplant": "“{text}” is not autologous, allogeneic or none.",
    "second_index": (
        "The index infusion of this patient is that of {known}; there is one index. Say index = 0 on its row "
        "in the same file to move it."
    ),
    "close_infusion": (
        "An infusion of {product} on {known} is stored, {given} is within {days} days of it and may be its "
        "corrected date. If so, edit the stored date; if there were two, give both rows in one file."
    ),
    "not_a_flag_or_date": "“{text}” is neither yes or no nor a date.",
    # Events
    "unknown_kind": "“{name}” is no kind of event of the catalogue.",
    "no_kind": "No kind of event is named.",
    "no_such_detail": "{kind} has no detail for “{name}”.",
    "kind_has_no_number": "{kind} has no detail that is a number; “{text}” has no place.",
    "kind_has_no_grade": "{kind} is not graded; “{text}” has no place.",
    "no_such_grade": "“{text}” is no grade of {kind}: {grades}.",
    "no_such_choice": "“{text}” is not a {name}: {choices}.",
    "detail_unit": "The unit “{unit}” is not accepted for {name}; accepted: {accepted}.",
    "detail_not_whole": "“{text}” is not a whole number from {low} to {high}.",
    "detail_outside": "“{text}” is impossible: from {low} to {high}.",
    "detail_too_low": "“{text}” is impossible: at least {low}.",
    "ice_differs": "The items of the ICE score add up to {reading}, not to {text}.",
    "pressor_without_hypotension": "A vasopressor was given: choose “vasopressor needed”.",
    "flow_without_device": "There is an oxygen flow: choose how it was given.",
    "minutes_without_seizure": "The seizure has a length: choose which kind it was.",
    "grade_not_of_table": "The table says grade {reading}, not {text}; write why.",
    "grade_zero": "By the table this is grade 0: none. Say why it is entered, or close the form.",
    "same_event": "The same is entered at this date already.",
    "same_infection": (
        "The same organism and site on {date}: within {days} days usually the same infection (proposed by "
        "AfterCART). Say why it is another one."
    ),
    "infection_of_nothing": (
        "Neither organism nor site nor category: fever alone is not an infection. Say why it is one."
    ),
    "recorded_after_death": "{n} results or events are dated after this day; check which date is wrong.",
    "infection_after_tmn": "Analyses count a fatal infection after t-MN as a death of t-MN.",
    "death_after_relapse": (
        "After a relapse this counts as a death with relapse, not as non-relapse mortality."
    ),
    "bendamustine_denied": "There is a date of bendamustine, but it says that none was given.",
    "bendamustine_after_infusion": "Bendamustine on {date} is after the infusion on {later}.",
    "same_treatment_day": "Another treatment begins on {date}, too. Say why there are two.",
    "empty_work_up": "Nothing is said: give a karyotype, blasts, flags or a classification.",
    "karyotype_normal": "Read as normal.",
    "karyotype_read": "Read as (abnormalities: {n}): {found}.",
    "karyotype_complex": "Read as complex (abnormalities: {n}): {found}.",
    "karyotype_not_understood": "Not understood: {found}. Scores take it as unknown.",
    "karyotype_no_metaphases": "No metaphases, so no karyotype: {found}.",
    "karyotype_incomplete": "Incomplete by its own words ({found}): more may be abnormal.",
    "karyotype_word_only": "“{found}” says nothing of the single abnormalities; type them if they are known.",
    "karyotype_count": "The number of chromosomes does not follow from the abnormalities: {found}.",
    "karyotype_sex": "Sex chromosomes not explained: {found}. A loss is written −Y, a constitution with c.",
    "karyotype_few_cells": (
        "In fewer cells than make a clone (two; three for a lost chromosome), so uncertain: {found}."
    ),
    "karyotype_no_count": "Without number of chromosomes; taken as all abnormalities.",
    "karyotype_other_method": "Kept, not read: {found}.",
    "second_death": "The patient's death on {date} is known; edit that one if it is wrong.",
    "death_before_infusion": "{date} is before the index infusion; one of the two dates must be wrong.",
    "contact_before_infusion": "The last contact is before the index infusion.",
    "after_death": "This is after the patient's death on {date}.",
    # Laboratories and settings
    "laboratory_no_name": "The laboratory has no name.",
    "laboratory_name_taken": "There is a laboratory called “{text}” already.",
    "limits_reversed": "The lower limit {low} is not below the upper limit {high}.",
    "ages_reversed": "The age {low} to begin with is not below the age {high} to end with.",
    "age_impossible": "“{text}” is not an age from 0 to {high} years.",
    "validity_reversed": "It ends ({high}) before it begins ({low}).",
    "reports_two_units": "Line {row} has {analyte} in {unit} on the same days; one of them has to end first.",
    "reports_two_meanings": "Line {row} says otherwise what “<limit” of {analyte} means on the same days.",
    "reports_overlap": (
        "Line {row} is about {analyte} of the same patients on the same days; part them by sex, age or date."
    ),
    "setting_not_a_choice": "“{text}” is none of the choices.",
    "not_whole": "“{text}” is not a whole number.",
    "setting_not_whole": "“{text}” is not a whole number.",
    "setting_outside": "“{text}” is not from {low} to {high} {unit}.",
    # Variants
    "no_gene": "No gene is named.",
    "not_a_gene": "“{text}” is not the name of a gene.",
    "unknown_state": "“{text}” is not detected, not_detected, not_covered or no_sample.",
    "nd_has_two_meanings": "“{text}” can mean not done or not detected; write not_detected or no_sample.",
    "zero_is_not_detected": "“{text}” is read as not detected.",
    "percent_or_fraction": (
        "“{text}” is above 1: if the column is in per cent, say so in its header ([%]) or a mapping."
    ),
    "not_a_vaf": "“{text}” is not an allele fraction.",
    "limit_is_all": (
        "The detection limit “{text}” is no smaller than 1; if it is in per cent, say so in its header ([%])."
    ),
    "no_vaf": "There is neither a VAF nor a state, nor reads of the variant and in all.",
    "reads_disagree": "The VAF {vaf} is not that of the reads ({text} = {reading}); the VAF is kept.",
    "below_limit": "The VAF {vaf} is below the detection limit {limit} of its sample.",
    "state_contradicts_vaf": "The state {state} contradicts the value “{text}”.",
    "more_alt_than_total": "There are more reads of the variant than reads.",
    "variant_differs_from_row": "Row {row} says something else about this variant in this sample.",
    "other_limit": "Row {row} gives another detection limit of this sample.",
    "failed_sample_has_calls": "The sample is said to have failed, but there are variants from it.",
    # Variants as they are typed
    "hgvs_meant": "“{text}” is not HGVS; did you mean {reading}?",
    "hgvs_not_read": "“{text}” is not HGVS, such as c.524G>A or p.Arg175His.",
    "hgvs_no_change": "“{text}” names no change, only a place or nothing.",
    "hgvs_several": "“{text}” holds several variants; write each on a line of its own.",
    "hgvs_order": "“{text}”: the first position lies behind the last.",
    "hgvs_insertion": "“{text}”: an insertion stands between two neighbouring positions.",
    "hgvs_length": (
        "“{text}” names {given} bases for {length} positions; check the positions, or leave the bases out: "
        "{reading}."
    ),
    "hgvs_same": "“{text}” changes nothing.",
    "several_genes": "Several genes stand on this line.",
    "several_changes": "Several different changes stand on this line; write each on a line of its own.",
    "several_vafs": "Several different VAFs stand on this line.",
    "several_depths": "Several different depths stand on this line.",
    "several_states": "The line says both detected and not detected, or two states.",
    "several_numbers": (
        "{found}: which of them is the VAF? Write % behind it, and x behind a depth in reads; or paste with "
        "the line of column heads."
    ),
    "denial_not_read": "“{text}” says no to something; write nd for not detected, nc for not covered.",
    "no_change_named": "The change is missing, such as c.524G>A or p.Arg175His.",
    "above_one": "“{text}” is above 1, and bare numbers are read as fractions; did you mean {reading}?",
    "not_a_read_count": "“{text}” is no number of reads.",
    "words_left_out": "Not kept: {found}.",
    "gene_meant": "{gene} is on none of the panels; did you mean {reading}?",
    "gene_not_known": "{gene} is on none of the panels: is the name right?",
    "gene_not_on_panel": "{gene} is not on the panel {panel}: is gene and panel right?",
    "protein_of_other_codon": "{coding} lies in codon {codon}, but the protein change is {protein}.",
    "protein_not_by_base": "{coding} cannot make {protein} by the genetic code.",
    "protein_outside_coding": (
        "{coding} lies outside the coding sequence, but the protein change is {protein}."
    ),
    "vaf_not_of_reads": "The VAF {vaf} is not that of the reads ({text} = {reading}).",
    "vaf_slip": "{vaf} now, and {last} last time: was {reading} meant?",
    "vaf_unit_open": "“{text}” without a sign is read as {vaf}; or was {reading} meant?",
    "vaf_below_limit": "The VAF {vaf} is below the detection limit {limit} of the sample.",
    "other_limit_typed": "“{text}” is another detection limit than the sample’s {limit}.",
    "amount_not_read": "“{text}” does not say how much; write 4.4 %, 44/1000, nd, nc or nr.",
    # Sequencing samples
    "not_a_limit": "“{text}” is no detection limit in per cent.",
    "no_limit": "Without a detection limit, “not detected” says nothing about how little there may be.",
    "limit_below_one_read": "{limit} is less than one read of the depth ({one}).",
    "limit_unlike_last": "The limit {limit} is far from the last one of this panel and laboratory, {last}.",
    "no_material": "The material is not known: is that so?",
    "panel_covers_unknown": "Without a known panel nothing counts as “not detected” unless you say so.",
    "same_sample": "There is a sample of this day and material already.",
    "known_variant_open": "Say what was found of it: a value, nd, nc; or F9 for nothing else detected.",
    "variant_twice": "This variant stands on line {line} already.",
    "variant_answered": "This variant is answered among the known ones above.",
    "columns_left_out": "Columns that are not read: {found}.",
    "nothing_said": "What was found? Type a variant, press F9 for nothing detected, or say that it failed.",
    "no_genes": "There is no gene in the list.",
    "not_genes": "These are no names of genes: {found}.",
    "genes_new": "On no other panel so far, so check their names: {found}.",
    # Rows
    "too_many_cells": "The row has {cells} cells, the header {columns}.",
    "too_few_cells": "The row has {cells} cells, the header {columns}.",
    # Files
    "no_such_file": "There is no such file.",
    "is_folder": "This is a folder, not a file.",
    "not_a_file": "This is not an ordinary file.",
    "unreadable_file": "The file cannot be read: {why}.",
    "file_too_large": "The file is larger than {limit}; part it.",
    "same_file_twice": (
        "The same file again: its content is already among the files of this import, so nothing is added."
    ),
    "empty_file": "The file is empty.",
    "no_rows": "The file has a header and no rows.",
    "is_zip": "This is a ZIP archive, whatever its name says; unpack it first.",
    "is_xlsx": "This is an Excel workbook, whatever its name says; save the sheet as CSV.",
    "is_old_office": "This is an old Office document, whatever its name says; save the sheet as CSV.",
    "is_pdf": "This is a PDF, whatever its name says; tables in a PDF cannot be imported.",
    "is_html": "This is a web page (HTML), whatever its name says; export the table as CSV.",
    "is_xml": "This is XML, whatever its name says; export the table as CSV.",
    "is_json": "This is JSON, whatever its name says; export the table as CSV.",
    "is_gzip": "This is a compressed file; unpack it first.",
    "is_sqlite": "This is a database file, not a table.",
    "is_picture": "This is a picture, not a table.",
    "zero_bytes": "The file has zero bytes inside: it is no text file, or it is damaged.",
    "not_text": "The file is not text in UTF-8, UTF-16, Windows-1252 or Latin-9.",
    "wrong_encoding": "The file is not {encoding}: byte {byte} does not fit.",
    "endless_line": (
        "A line is longer than {limit} characters: this is no table, or its line ends are missing."
    ),
    "endless_cell": "The cell that begins on line {line} is endless; perhaps a quotation mark is not closed.",
    "quote_not_closed": "The quotation mark opened on line {line} or after it is never closed.",
    "stray_quote": "On line {line} a quotation mark stands where none can; double it inside quoted text.",
    "too_many_columns": "The header has {columns} columns; at most {limit} are read.",
    "ambiguous_delimiter": "The cells could be parted by {signs}; say which (--delimiter).",
    "ambiguous_decimal": (
        "“{text}” on line {line} could be a decimal number or a thousand, and nothing tells; say which "
        "decimal sign is meant (--decimal)."
    ),
    "two_decimal_signs": (
        "Line {line} has “{text}” and line {other_line} has “{comma}”: two decimal signs; say which is "
        "meant (--decimal)."
    ),
    "ambiguous_date_order": (
        "“{text}” on line {line} could be two dates, and nothing tells which; say so with --date-order "
        "(dmy, mdy or ymd)."
    ),
    "two_date_orders": (
        "Line {line} has “{text}” and line {other_line} has “{other}”: two orders of day and month; say "
        "which is meant with --date-order (dmy, mdy or ymd)."
    ),
    # Visits
    "changed_meanwhile": (
        "“{stored}” was stored here meanwhile. Keep it, or say why “{text}” stands instead."
    ),
    "gone_meanwhile": "What stood here was taken away meanwhile. Say why “{text}” stands.",
    "visit_that_day": "There is another visit on {date}.",
    "field_impossible": "“{text}” is impossible here: from {low} to {high}.",
    "unusual_temperature": "{text} °C is unusual; say why it stands.",
    "weight_changed": "{text} kg, and {last} kg at the visit before; say why it stands.",
    # Headers
    "columns_missing": (
        "The columns make no table that is known; the closest is {table}, without {missing}. Found: "
        "{found}. Rename them, or use a mapping."
    ),
    "column_twice": "Several columns mean {column}: {headers}; a mapping must say which.",
    "header_twice": "Two columns are called “{header}”.",
    "several_time_columns": "The time stands in several columns ({columns}); a mapping must say which.",
    "header_no_time": "The header “{header}” is not a time of the unit that the mapping says.",
    # Tables of a rule
    "score_columns_missing": "The rule needs {missing}. Found: {found}. Rename the columns as --help says.",
    "score_unit_not_accepted": "The unit “{unit}” of column {header} is not accepted; accepted: {accepted}.",
    "score_same_id": "Rows {rows} have the same id and say different things.",
    "score_no_id": "The row has no id.",
    "score_nothing_read": "No column of the file is one the rule reads. Found: {found}.",
    # Tables to analyse
    "no_such_column": "There is no column “{header}”. Found: {found}.",
    "treatment_not_0_or_1": "A treatment is 1 (treated) or 0 (control).",
    # Mappings
    "mapping_refused": "The mapping file {file} cannot be used.",
    "mapping_not_toml": "It is not TOML: {why}.",
    "mapping_format": "It must begin with format = 1.",
    "mapping_unknown_key": "It has the unknown key {key}; known here: {known}.",
    "mapping_wrong_type": "The key {key} must be {expected}.",
    "mapping_wrong_word": "The key {key} cannot be “{word}”; allowed: {allowed}.",
    "mapping_key_missing": "The key {key} is missing.",
    "mapping_unknown_analyte": "The key {key} names “{word}”, which is no analyte of the catalogue.",
    "mapping_unknown_kind": "“{word}” is no kind of event of the catalogue.",
    "mapping_column_absent": "The mapping names the column “{header}”, which the file does not have.",
}


def sentence(problem: Problem) -> str:
    """Return what to tell about *problem*, in English."""
    return SENTENCES[problem.code].format(**dict(problem.facts))
