# Rscript data_of_r.R folder
# Writes tables that come with R as CSV files of many hands, reads calls.csv (call, data, expression), and
# answers into answers.csv: call <tab> name of a row <tab> numbers. Strings sort by code points, as ours do.
invisible(Sys.setlocale("LC_COLLATE", "C"))
suppressPackageStartupMessages({library(survival); library(cmprsk); library(MASS)})
folder <- commandArgs(TRUE)[1]
of <- function(name, package = "survival") {
  d <- get(name, paste0("package:", package))
  for (k in names(d)) if (is.factor(d[[k]])) d[[k]] <- as.character(d[[k]])
  d
}
D <- list()
D$colon <- subset(of("colon"), etype == 2)
D$ovarian <- of("ovarian"); D$pbc <- of("pbc"); D$rats <- of("rats"); D$kidney <- of("kidney")
D$lung <- transform(of("lung"), dead = status - 1)
D$heart <- transform(of("heart"), transplant = as.numeric(transplant)); D$aml <- of("aml"); D$retino <- of("retinopathy")
D$transplant <- transform(of("transplant"), code = match(event, c("censored", "death", "ltx", "withdraw")) - 1)
D$myeloid <- of("myeloid"); D$melanoma <- transform(of("Melanoma", "MASS"), code = c(1, 0, 2)[status])
D$birthwt <- of("birthwt", "MASS"); D$gehan <- of("gehan", "MASS")
D$mgus <- transform(of("mgus2"), etime = ifelse(pstat == 0, futime, ptime), code = ifelse(pstat == 0, 2 * death, 1))
# groups with awkward names, headers with signs, decimal commas
names_of <- c(`1` = "Größe; klein, \"alt\"", `2` = " über 60", `3` = "CD28/4-1BB = ja", `4` = "10", `5` = "9")
D$awkward <- with(D$melanoma, data.frame(
  `Zeit (Jahre)` = time / 365.25, `Status, Ende` = code, `Gruppe "A"` = unname(names_of[1 + (thickness > 1) + (thickness > 3) + 2 * sex * (age > 60)]),
  `Dicke [mm]` = thickness, Alter = age, check.names = FALSE))
quoted <- function(d, file, ...) write.csv(d, file.path(folder, file), row.names = FALSE, ...)
for (name in names(D)) quoted(D[[name]], paste0(name, ".csv"), na = if (nchar(name) %% 2) "" else "NA", fileEncoding = "UTF-8")
write.csv2(D$awkward, file.path(folder, "awkward_german.csv"), row.names = FALSE, na = "", fileEncoding = "CP1252")
write.csv2(D$pbc, file.path(folder, "pbc_german.csv"), row.names = FALSE, na = "NA", quote = FALSE)
write.table(D$lung, file.path(folder, "lung_tab.csv"), sep = "\t", row.names = FALSE, na = "", quote = FALSE, eol = "\r\n")
D$awkward[[3]] <- trimws(D$awkward[[3]])  # blanks around a cell are nobody's name

km <- function(y, g, at = numeric(0), conf = "log") {
  ok <- !is.na(y) & !is.na(g); out <- list()
  for (one in sort(unique(g[ok]))) {
    f <- survfit(y[ok & g == one] ~ 1, conf.type = conf); q <- quantile(f, .5)
    s <- summary(f, times = at, extend = TRUE)
    out[[as.character(one)]] <- c(f$n, sum(f$n.event), q$quantile, q$lower, q$upper, s$surv, s$std.err, s$lower, s$upper)
  }
  out
}
logrank <- function(formula) { f <- survdiff(formula); list(test = c(f$chisq, sum(rowSums(as.matrix(f$exp)) > 0) - 1, f$pvalue)) }
incidence <- function(time, code, g, at) {
  ok <- complete.cases(time, code, g); f <- cuminc(time[ok], code[ok], g[ok])
  t <- timepoints(f[names(f) != "Tests"], at); out <- list()
  for (n in rownames(t$est)) out[[n]] <- c(t$est[n, ], t$var[n, ])
  for (n in rownames(f$Tests)) out[[paste("gray", n)]] <- f$Tests[n, c("stat", "df", "pv")]
  out
}
cox <- function(f) {
  se <- sqrt(diag(as.matrix(f$var))); b <- coef(f)
  c(lapply(setNames(seq_along(b), names(b)), function(j) c(b[j], exp(b[j]), se[j], 2 * pnorm(-abs(b[j] / se[j])), exp(b[j] - qnorm(.975) * se[j]), exp(b[j] + qnorm(.975) * se[j]))),
    list(fit = c(f$n, f$nevent, f$loglik)))
}
finegray <- function(time, code, formula, cause = 1) {
  frame <- model.frame(formula, na.action = na.pass); x <- model.matrix(formula, frame)[, -1, drop = FALSE]
  ok <- complete.cases(time, code, x); f <- crr(time[ok], code[ok], x[ok, , drop = FALSE], failcode = cause)
  b <- f$coef; se <- sqrt(diag(f$var))
  c(lapply(setNames(seq_along(b), colnames(x)), function(j) c(b[j], exp(b[j]), se[j], 2 * pnorm(-abs(b[j] / se[j])), exp(b[j] - qnorm(.975) * se[j]), exp(b[j] + qnorm(.975) * se[j]))),
    list(fit = c(sum(ok), sum(code[ok] == cause), f$loglik.null, f$loglik)))
}
numbers <- function(x, g) {
  ok <- !is.na(g); out <- list()
  for (one in sort(unique(g[ok]))) { v <- x[ok & g == one]; k <- v[!is.na(v)]
    out[[as.character(one)]] <- c(length(k), sum(is.na(v)), mean(k), sd(k), min(k), quantile(k, 1:3 / 4), max(k)) }
  k <- ok & !is.na(x); s <- split(x[k], g[k])
  exact <- max(lengths(s)) < 50 && !anyDuplicated(x[k])
  t <- if (length(s) == 2) wilcox.test(s[[1]], s[[2]], exact = exact) else kruskal.test(x[k], factor(g[k]))
  c(out, list(test = c(t$statistic, t$p.value)))
}
levels_of <- function(x, g) {
  t <- table(x, g); out <- list()
  for (l in rownames(t)) out[[l]] <- c(t[l, ], t[l, ] / colSums(t))
  c(out, list(test = fisher.test(t, workspace = 2e7)$p.value))
}
scores <- function(formula, d) { f <- glm(formula, binomial, d); b <- coef(f)
  c(lapply(setNames(seq_along(b), names(b)), function(j) c(b[j], sqrt(diag(vcov(f)))[j])), list(scores = fitted(f))) }

calls <- read.csv(file.path(folder, "calls.csv"), encoding = "UTF-8", stringsAsFactors = FALSE)
out <- file(file.path(folder, "answers.tsv"), open = "wt", encoding = "UTF-8")
for (j in seq_len(nrow(calls))) {
  d <- D[[sub("_.*", "", calls$data[j])]]
  rows <- suppressWarnings(eval(parse(text = calls$expression[j]), d, globalenv()))
  for (name in names(rows)) writeLines(paste(calls$call[j], name, paste(format(unname(rows[[name]]), digits = 15, trim = TRUE), collapse = " "), sep = "\t"), out)
}
close(out)
