"""The keys of the documents of ``aftercart stats``, as its help tells them: a public contract."""

EVERY = """\b
In every document: "method", "n", "dropped" (rows with a missing value), "status": "ok|not_estimable",
  "reason": one_group | no_events | constant_covariate | empty_group | separation | collinear |
  not_converged | too_few | too_large, "about" (which group, cause or covariate), "conf_type".
What is not estimable has null for its numbers. Rows count from 1, the first row of data.
"""
SURVIVAL = """\b
JSON: {"curves": [{"group", "n", "events", "status", "reason",
  "median": {"estimate", "lower", "upper"}, "quantiles": [{"share", "estimate", "lower", "upper"}],
  "steps": {"time", "n_risk", "n_event", "n_censor", "estimate", "std_error", "lower", "upper"},
  "at": [{"time", "n_risk", "estimate", "std_error", "lower", "upper"}]}],
  "logrank": {"statistic", "df", "p", "status", "reason", "trend": {"statistic", "df", "p"},
  "groups": [{"group", "n", "observed", "expected"}]} (null without --group)}
Intervals and medians are those of R's survfit; a median that is not reached is null. A group without
events beside others that have some keeps the 1 that R gives it; its status says that nothing follows.
"""
INCIDENCE = """\b
JSON: {"curves": [{"group", "cause", "n", "events", "status", "reason",
  "steps": {"time", "n_risk", "estimate", "variance", "lower", "upper"},
  "at": [{"time", "n_risk", "estimate", "variance", "lower", "upper"}]}],
  "gray": [{"cause", "statistic", "df", "p", "status", "reason"}] (empty without --group)}
Estimate, variance and test are those of R's cmprsk; intervals are symmetric in ln(−ln F).
"""
REGRESSION = """\b
JSON: {"events", "coefficients": [{"name", "coef", "hr", "std_error", "z", "p", "lower", "upper"}]
  (lower, upper: of hr), "loglik", "loglik_null", "reference": {column: first level}, "ties", "robust",
  "cause", "tests": {"likelihood_ratio", "wald", "score": {"statistic", "df", "p"}}}
"""
MATCH = """\b
JSON: {"pairs": [{"treated": row, "controls": [rows], "distance": [one per control]}],
  "smd": [{"name", "before", "after", "spread", "status"}], "unmatched": [rows], "treated", "controls",
  "scores": [one per row of the file], "model": [{"name", "coef", "std_error", "z", "p"}], "reference"}
smd: difference of means over the SD (n − 1; of a 0/1 covariate √(p(1 − p))) before matching.
"""
TABLE1 = """\b
JSON: {"groups": [{"group", "n"}], "rows": [{"name", "level", "kind": "numbers|levels",
  "groups": [{"group", "n", "missing", and "mean", "sd", "min", "q1", "median", "q3", "max"
  or "count", "fraction"}], "overall", "test": mann_whitney_exact | mann_whitney | kruskal_wallis |
  welch_t | fisher_exact | chi_square | chi_square_yates | none, "statistic", "df", "p", "missing",
  "smd", "smd_all_levels"}]}
"""
