# Kaplan-Meier with its intervals and medians, and the log-rank test.

suppressPackageStartupMessages(library(survival))

survival_curves <- function(name, time, event, group, conf_type) {
  for (g in levels(group)) {
    rows <- which(group == g)
    if (length(rows) == 0) next
    fit <- survfit(Surv(time[rows], event[rows]) ~ 1, conf.type = conf_type)
    at <- sort(unique(time[rows]))
    read <- summary(fit, times = at)
    for (i in seq_along(at)) {
      for (what in c("surv", "std.err", "lower", "upper")) {
        say(name, g, day(at[i]), what, value = read[[what]][i])
      }
    }
    median <- quantile(fit, probs = 0.5)
    say(name, g, "median", "estimate", value = median$quantile)
    say(name, g, "median", "lower", value = median$lower)
    say(name, g, "median", "upper", value = median$upper)
  }
}

log_rank <- function(name, time, event, group) {
  test <- survdiff(Surv(time, event) ~ group)
  say(name, "statistic", value = test$chisq)
  at_risk <- rowSums(as.matrix(test$exp)) > 0  # who was never at risk of an event adds no degree of freedom
  say(name, "p", value = pchisq(test$chisq, sum(at_risk) - 1, lower.tail = FALSE))
}
