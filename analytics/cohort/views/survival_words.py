"""The words of the views of survival and follow-up."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class SurvivalWords:
    """Names in braces are facts."""

    pfs: str = "Progression-free survival"
    os: str = "Overall survival"
    from_landmark: str = "{title} from day {day}"
    from_infusion: str = "Kaplan–Meier, from the infusion"
    landmark: str = (
        "Kaplan–Meier, from the landmark on day {day}: alive, observed and free of progression until then"
    )
    pfs_event: str = "progressed or died"
    os_event: str = "died"
    pfs_alive: str = "progression-free"
    os_alive: str = "alive"
    groups_at_landmark: str = "The groups are those of the landmark; what came later does not change them."
    kept: str = "{n} of {all} enter at the landmark; the clock starts there."
    seen_until: str = (
        "Last seen on the very day of the landmark: {n}. They enter and are censored at once; “aftercart"
        " stats landmark” leaves such rows out."
    )
    pfs_heading: str = "Progression-free survival, % ({level} % CI)"
    os_heading: str = "Overall survival, % ({level} % CI)"

    from_tmn: str = "Survival from the diagnosis of t-MN"
    from_tmn_subtitle: str = "Kaplan–Meier; all t-MN count, also those after a relapse"

    follow_up: str = "Follow-up"
    follow_up_subtitle: str = (
        "Reverse Kaplan–Meier: the last contact alive is the event, death ends the chance"
    )
    followed: str = "under observation"
    last_seen: str = "last seen alive"
    follow_up_heading: str = "Followed longer, % ({level} % CI)"
    median_follow_up: str = "Median follow-up"
    median_follow_up_of: str = "Median follow-up, {group}"
    look_of_deaths: str = "deaths"
