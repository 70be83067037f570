"""The sentences of the statistical lint; names in braces are facts."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class LintWords:
    """What each check says."""

    place: str = "{table}: {row}"
    fact: str = "comparison “{name}”"
    sentence: str = "text"
    whole_table: str = "{table}"
    more_than_all: str = "{count} of {of} is more than all."
    wrong_percent: str = "{count} of {of} is {right} %, not {said} %."
    impossible_percent: str = (
        "{said} % is no whole number of {of}: {below} of {of} is {low} %, {above} is {high} %."
    )
    outside: str = "{value} lies outside its own interval {lower}–{upper}."
    turned_interval: str = "The interval {lower}–{upper} ends before it begins."
    no_probability: str = "{value} % is no probability."
    no_ratio: str = "A ratio cannot be {value}."
    off_centre: str = (
        "{value} is not in the middle of {lower}–{upper} on the scale of its interval; "
        "there one would expect about {middle}."
    )
    no_p: str = "p = {p} is no probability."
    p_excludes: str = "The interval {lower}–{upper} leaves out 1, but p = {p} is not below {level}."
    p_includes: str = "The interval {lower}–{upper} holds 1, but p = {p} is below {level}."
    p_differs: str = "{value} ({lower}–{upper}) would give p of about {right}, not {p}."
    same_numbers: str = "The same numbers stand in “{other}”."
    same_interval: str = "The interval {lower}–{upper} is that of “{other}”, whose estimate is another one."
    same_bound: str = "{bound} is a bound of the interval of “{other}” as well."
    same_estimate: str = "{value} is the estimate in {n} places: {others}."
    said_twice: str = "“{name}” is said twice and differs: {first} and {second}."
    groups_do_not_add: str = "{parts} do not add up to {total}."
    rows_do_not_add: str = "The rows of “{part}” add up to {sum} of {of} in {column}."
    levels_gap: str = "The levels of “{part}” leave out {missing}."
    levels_overlap: str = "{shared} belongs to two levels of “{part}”."
    not_the_table: str = "“{name}” says {said}, the table {table}."
    no_such_place: str = "“{name}” refers to a place of a table that is not there."
    not_in_tables: str = "{number} stands in the text and in none of the tables: “{sentence}”"
    not_a_number: str = "There is no number, and no reason why."
