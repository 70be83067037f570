"""Risk factors of t-MN: each model is the estimator's on the rows that have the factor."""

from typing import Any

import numpy as np
import pytest

from analytics.cohort.analyses.account import Caution
from analytics.cohort.analyses.risk_factors import FACTORS, risk_factors
from analytics.statistics.cox import cox_regression
from analytics.statistics.fine_gray import fine_gray
from analytics.statistics.survival_data import survival_data


def fitted(members: Any, factor: Any) -> tuple[Any, Any]:
    """Both models from the members with a value, put together by hand."""
    known = [(m, factor.of(m)) for m in members if factor.of(m) is not None]
    time = [m.ends.tmn.time_days for m, _ in known]
    data = survival_data(time, [m.ends.tmn.cause_code for m, _ in known], covariates=[v for _, v in known])
    return cox_regression(data.of_cause(1), (factor.name,)), fine_gray(data, (factor.name,), cause=1)


def test_that_every_factor_is_fitted_on_who_has_it(cohort: Any) -> None:
    found = risk_factors(cohort.members)
    estimated = 0
    for factor, result in zip(FACTORS, found.before, strict=True):
        cox, sub = fitted(found.rows.members, factor)
        for said, alone in ((result.cause_specific, cox), (result.subdistribution, sub)):
            assert said.sizes.n == alone.sizes.n
            assert said.sizes.n + said.sizes.dropped == found.account.n
            assert str(said.status) == str(alone.status)
            if alone.status.ok:
                estimated += 1
                assert said.coefficients[0].coef == pytest.approx(alone.coefficients[0].coef, abs=1e-9)
    assert estimated > 20
    assert Caution.OUTCOME_MATCHED in found.account.cautions


def test_that_every_case_has_two_others_and_nobody_serves_twice(cohort: Any) -> None:
    found = risk_factors(cohort.members)
    assert found.study.matching is not None
    cases = {place for place, m in enumerate(found.rows.members) if m.ends.os_from_tmn is not None}
    controls = [place for one in found.study.matching.sets for place in one.controls]
    assert {one.treated for one in found.study.matching.sets} == cases
    assert len(controls) == len(set(controls)) == 2 * len(cases)
    assert not cases & set(controls)
    assert found.matched == 3 * len(cases)
    assert all(one.cause_specific.sizes.n <= found.matched for one in found.after)
    matched = [found.rows.members[place] for place in sorted(cases | set(controls))]
    for factor, result in zip(FACTORS, found.after, strict=True):
        cox, _ = fitted(matched, factor)
        if cox.status.ok:
            assert result.cause_specific.coefficients[0].coef == pytest.approx(cox.coefficients[0].coef)
    assert [one.name for one in found.study.balance] == ["distance", "age", "lines_4_or_more"]


def test_that_nothing_is_found_where_nobody_has_a_tmn(cohort: Any) -> None:
    healthy = [m for m in cohort.members if m.ends.os_from_tmn is None]
    for members in (healthy, []):
        found = risk_factors(members)
        assert found.after == ()
        assert not found.study.status.ok
        for one in found.before:
            assert not one.cause_specific.status.ok
            assert all(np.isnan(c.hr) for c in one.cause_specific.coefficients)


def test_that_the_words_name_the_unit_of_every_ratio(cohort: Any) -> None:
    told = risk_factors(cohort.members).account.words.estimator
    assert "per one year, line, point or grade" in told
    for unit in ("U/L of LDH", "fL of MCV", "10*9/L of ALC", "g/dL of HGB", "mg/L of CRP"):
        assert unit in told
