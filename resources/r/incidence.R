# Cumulative incidence (Aalen-Johansen), its log-log interval, Gray's test, differences at one time.

suppressPackageStartupMessages(library(cmprsk))

incidence_of <- function(time, event, cause, at) {
  none <- rep(0, length(at))
  if (!any(event == cause)) return(list(estimate = none, variance = none))
  curve <- paste("1", cause)
  fit <- cuminc(time, event, cencode = 0)
  read <- timepoints(fit[curve], at)
  list(estimate = as.vector(read$est), variance = as.vector(read$var))
}

incidence <- function(name, time, event, group, causes) {
  for (g in levels(group)) {
    rows <- which(group == g)
    if (length(rows) == 0) next
    at <- sort(unique(time[rows]))
    for (cause in causes) {
      curve <- incidence_of(time[rows], event[rows], cause, at)
      f <- curve$estimate
      inside <- f > 1e-12 & f < 1 - 1e-12  # F = 1 may come out a hair below
      half <- qnorm(0.975) * sqrt(curve$variance) / (f * -log(f))
      for (i in seq_along(at)) {
        say(name, g, cause, day(at[i]), "estimate", value = f[i])
        say(name, g, cause, day(at[i]), "variance", value = curve$variance[i])
        say(name, g, cause, day(at[i]), "lower", value = if (inside[i]) f[i]^exp(half[i]) else NA)
        say(name, g, cause, day(at[i]), "upper", value = if (inside[i]) f[i]^exp(-half[i]) else NA)
      }
    }
  }
}

gray <- function(name, time, event, group, cause) {
  test <- cuminc(time, event, droplevels(group), cencode = 0)$Tests[as.character(cause), ]
  say(name, cause, "statistic", value = test["stat"])
  say(name, cause, "df", value = test["df"])
  say(name, cause, "p", value = test["pv"])
}

difference <- function(name, time, event, group, cause, this, reference, at) {
  curves <- lapply(c(this, reference), function(g) incidence_of(time[group == g], event[group == g], cause, at))
  say(name, this, cause, day(at), "estimate", value = curves[[1]]$estimate - curves[[2]]$estimate)
  say(name, this, cause, day(at), "std_error", value = sqrt(curves[[1]]$variance + curves[[2]]$variance))
}
