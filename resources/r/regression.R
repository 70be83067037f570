# Hazard ratios: Cox (Efron's ties) and Fine-Gray, of the columns of a matrix; incomplete rows are dropped.

suppressPackageStartupMessages({
  library(survival)
  library(cmprsk)
})

cox <- function(name, time, event, x) {
  rows <- complete.cases(x)
  control <- coxph.control(eps = 1e-11, iter.max = 100)
  fit <- coxph(Surv(time[rows], event[rows]) ~ x[rows, ], ties = "efron", control = control)
  told <- summary(fit)$coefficients
  for (i in seq_len(ncol(x))) {
    say(name, colnames(x)[i], "coef", value = told[i, "coef"])
    say(name, colnames(x)[i], "std_error", value = told[i, "se(coef)"])
  }
}

fine_gray <- function(name, time, event, cause, x) {
  rows <- complete.cases(x)
  fit <- crr(time[rows], event[rows], x[rows, , drop = FALSE], failcode = cause, cencode = 0)
  for (i in seq_len(ncol(x))) {
    say(name, colnames(x)[i], "coef", value = fit$coef[i])
    say(name, colnames(x)[i], "std_error", value = sqrt(fit$var[i, i]))
  }
}
