# Rscript oracle.R rows.csv asked.csv answers.csv
# Answers what asked.csv asks of the tables in rows.csv: one line a result, as
#   number,key,class,values     class: ok, warning or error; values: numbers parted by blanks
# Some results are asked of every second or third table only: five hundred tables, half a minute.
suppressPackageStartupMessages({library(survival); library(cmprsk)})
files <- commandArgs(TRUE)
rows <- read.csv(files[1], stringsAsFactors = FALSE, na.strings = "")
asked <- read.csv(files[2], stringsAsFactors = FALSE)
sink_to <- file(files[3], open = "wt")
text <- function(x) paste(formatC(as.numeric(x), digits = 13, format = "g", width = 1), collapse = " ")

# every result goes through here: what R says besides the numbers is kept as a class
say <- function(number, key, expr) {
  class <- "ok"
  value <- withCallingHandlers(
    tryCatch(expr, error = function(e) { class <<- "error"; numeric(0) }),
    warning = function(w) { if (class == "ok") class <<- "warning"; invokeRestart("muffleWarning") })
  cat(number, ",", key, ",", class, ",", text(value), "\n", file = sink_to, sep = "")
}
curve <- function(y, at, conf) {
  f <- survfit(y ~ 1, conf.type = conf)
  q <- quantile(f, c(.25, .5, .75))
  s <- summary(f, times = at, extend = TRUE)
  c(f$n, sum(f$n.event), q$quantile, q$lower, q$upper, s$n.risk, s$surv, s$std.err, s$lower, s$upper)
}
logrank <- function(formula, d) {
  f <- survdiff(formula, d)
  total <- function(x) if (is.matrix(x)) rowSums(x) else x
  c(f$chisq, sum(total(f$exp) > 0) - 1, f$pvalue, total(f$obs), total(f$exp))
}
cox <- function(y, d, vars, ties = "efron", robust = FALSE, strata = FALSE) {
  d$.y <- y
  d$.row <- seq_len(nrow(d))
  f <- if (robust) coxph(reformulate(c(vars, if (strata) "strata(strata)"), ".y"), d, ties = ties, cluster = .row)
       else coxph(reformulate(c(vars, if (strata) "strata(strata)"), ".y"), d, ties = ties)
  se <- sqrt(diag(f$var))
  c(f$coef, se, 2 * pnorm(-abs(f$coef / se)), f$loglik)
}
finegray <- function(d, vars, cause) {
  f <- crr(d$time, d$event, as.matrix(d[, vars, drop = FALSE]), failcode = cause, cencode = 0)
  if (!f$converged) warning("not converged")
  se <- sqrt(diag(f$var))
  c(f$coef, se, 2 * pnorm(-abs(f$coef / se)), f$loglik.null, f$loglik)
}
complete <- function(d, names) d[complete.cases(d[, names, drop = FALSE]), , drop = FALSE]

survivals <- function(i, d, a, at) {
  for (g in sort(unique(d$group))) {
    s <- d[d$group == g, ]
    say(i, paste0("km/", g), curve(Surv(s$time, s$event > 0), at, a$conf_type))
    if (i %% 2 == 0) say(i, paste0("reverse/", g), curve(Surv(s$time, s$event == 0), at, a$conf_type))
    if (a$has_entry) say(i, paste0("late/", g), curve(Surv(s$entry, s$time, s$event > 0), at, a$conf_type))
  }
  say(i, "logrank", logrank(Surv(time, event > 0) ~ group, d))
  if (i %% 2 == 1) say(i, "logrank_strata", logrank(Surv(time, event > 0) ~ group + strata(strata), d))
  if (nrow(d) <= 60 && i %% 2 == 0) say(i, "trend", {
    # the exact partial likelihood has the hypergeometric variance at zero: Tarone's test
    f <- coxph(Surv(time, event > 0) ~ as.numeric(factor(group)), d, ties = "exact", iter.max = 0)
    c(f$score, pchisq(f$score, 1, lower.tail = FALSE)) })
  if (i %% 3 > 0) return(invisible())
  k <- d[d$time > a$landmark, ]
  k$time <- k$time - a$landmark
  for (g in sort(unique(k$group))) {
    s <- k[k$group == g, ]
    say(i, paste0("landmark/", g), curve(Surv(s$time, s$event > 0), at, a$conf_type))
  }
  say(i, "landmark_logrank", logrank(Surv(time, event > 0) ~ group, k))
}
incidences <- function(i, d, at) {
  if (!any(d$event > 0)) return(invisible())
  fit <- tryCatch(cuminc(d$time, d$event, d$group), error = function(e) NULL)
  if (is.null(fit)) return(say(i, "cuminc", stop()))
  curves <- fit[names(fit) != "Tests"]
  read <- timepoints(curves, at)
  for (name in rownames(read$est))
    say(i, paste0("cuminc/", sub(" ", "/", name)), c(read$est[name, ], read$var[name, ]))
  if (!is.null(fit$Tests)) for (cause in rownames(fit$Tests)) {
    say(i, paste0("gray/", cause), fit$Tests[cause, c("stat", "df", "pv")])
    if (fit$Tests[cause, "stat"] < 0) say(i, paste0("gray_at_risk/", cause), {
      # cuminc says -1 where a group had left before the first event of the cause: what of the others?
      k <- d[ave(d$time, d$group, FUN = max) >= min(d$time[d$event == as.numeric(cause)]), ]
      cuminc(k$time, k$event, k$group)$Tests[cause, c("stat", "df", "pv")] })
  }
}
models <- function(i, d, vars, has_entry) {
  d <- complete(d, vars)
  y <- Surv(d$time, d$event > 0)
  say(i, "cox/efron", cox(y, d, vars))
  other <- i %% 4
  if (other == 0) say(i, "cox/breslow", cox(y, d, vars, ties = "breslow"))
  if (other == 1) say(i, "cox/cause", cox(Surv(d$time, d$event == 1), d, vars))
  if (other == 2) say(i, "cox/robust", cox(y, d, vars, robust = TRUE))
  if (other == 3) say(i, "cox/strata", cox(y, d, vars, strata = TRUE))
  if (has_entry) {
    late <- Surv(d$entry, d$time, d$event > 0)
    say(i, "cox/entry", cox(late, d, vars))
    say(i, "cox/entry_robust_strata", cox(late, d, vars, robust = TRUE, strata = TRUE))
  }
  say(i, "crr/1", finegray(d, vars, 1))
  # the model knows the order of times only, so that a later clock must not change it
  if (any(d$time == 0)) say(i, "crr_later/1", finegray(transform(d, time = time + 1), vars, 1))
  if (i %% 6 == 0) say(i, "crr/2", finegray(d, vars, 2))
}
descriptions <- function(i, d) {
  v <- complete(d, c("value", "group"))
  for (g in sort(unique(v$group)))
    say(i, paste0("quartiles/", g), sapply(c(2, 6, 7), function(k) quantile(v$value[v$group == g], 1:3 / 4, type = k)))
  two <- split(v$value, v$treated)
  if (length(two) == 2) {
    exact <- max(lengths(two)) < 50 && !anyDuplicated(v$value)
    say(i, "wilcox", unlist(wilcox.test(two[[1]], two[[2]], exact = exact)[c("statistic", "p.value")]))
    say(i, "welch", unlist(t.test(two[[1]], two[[2]])[c("statistic", "parameter", "p.value")]))
  }
  say(i, "kruskal", unlist(kruskal.test(v$value, factor(v$group))[c("statistic", "parameter", "p.value")]))
  counts <- table(d$group, d$level)
  if (nrow(d) <= 60 && i %% 2 == 1) say(i, "fisher/levels", fisher.test(counts, workspace = 2e6)$p.value)
  say(i, "chi/levels", chi(counts, FALSE))
  binary <- table(d$treated, d$x2)
  if (all(dim(binary) == 2) && i %% 4 == 0) {
    say(i, "fisher/2x2", { f <- fisher.test(binary); c(f$p.value, f$estimate, f$conf.int) })
    say(i, "chi/yates", chi(binary, TRUE))
    say(i, "chi/plain", chi(binary, FALSE))
  }
}
chi <- function(counts, correct)
  unlist(suppressWarnings(chisq.test(counts, correct = correct))[c("statistic", "parameter", "p.value")])
propensity <- function(i, d, vars) {
  d <- complete(d, vars)
  say(i, "glm", {
    f <- glm(reformulate(vars, "treated"), binomial, d)
    c(coef(f), sqrt(diag(vcov(f))), deviance(f)) })
}
cat("#", as.character(getRversion()), as.character(packageVersion("survival")),
    as.character(packageVersion("cmprsk")), "\n", file = sink_to)
by_number <- split(rows, rows$number)
for (j in seq_len(nrow(asked))) {
  a <- asked[j, ]; i <- a$number; all <- by_number[[as.character(i)]]
  at <- as.numeric(strsplit(a$at, " ")[[1]]); vars <- strsplit(a$covariates, " ")[[1]]
  d <- complete(all, c("time", "event", "group", if (a$has_entry) "entry"))
  if (nrow(d)) { survivals(i, d, a, at); incidences(i, d, at); models(i, d, vars, a$has_entry) }
  descriptions(i, all); propensity(i, all, vars)
}
close(sink_to)
