# Rscript published.R FOLDER
# Recomputes the published numbers of FOLDER/own.csv from the rows in FOLDER/members.csv with survival, cmprsk and
# stats alone; prints every difference, and last how many numbers and values were compared and differ.
suppressMessages({
    library(survival)
    library(cmprsk)
})
folder <- commandArgs(TRUE)[1]
d <- read.csv(file.path(folder, "members.csv"), na.strings = "NA", check.names = FALSE)
own <- read.csv(file.path(folder, "own.csv"), na.strings = "NA")
rownames(own) <- own$id
M <- 30.4375
bad <- 0
n <- 0
used <- c()
chk <- function(id, est = NA, lo = NA, up = NA, p = NA, count = NA, of = NA, tol = 1e-06) {
    if (!(id %in% own$id)) {
        cat("NO ID", id, "\n")
        bad <<- bad + 1
        return()
    }
    o <- own[id, ]
    used <<- c(used, id)
    for (k in list(c(est, o$estimate), c(lo, o$lower), c(up, o$upper), c(p, o$p), c(count, o$count), 
        c(of, o$of))) {
        if (is.na(k[1]) && is.na(k[2])) 
            next
        n <<- n + 1
        if (is.na(k[1])) {
            n <<- n - 1
            next
        }
        if (is.na(k[2]) || abs(k[1] - k[2]) > tol * max(1, abs(k[1]))) {
            bad <<- bad + 1
            cat("DIFF", id, k, "\n")
        }
    }
}
irany <- ifelse(d$ir_any == "yes", "any", "none")
d$irany <- irany
med <- function(id, t, e, g = NULL, gr = NULL) {
    s <- if (is.null(gr)) 
        rep(TRUE, length(t))
    else g == gr
    f <- survfit(Surv(t[s], e[s]) ~ 1, conf.type = "log")
    q <- quantile(f, 0.5)
    chk(id, q$quantile/M, q$lower/M, q$upper/M)
}
at <- function(id, t, e, day, g = NULL, gr = NULL, comp = FALSE) {
    s <- if (is.null(gr)) 
        rep(TRUE, length(t))
    else g == gr
    f <- summary(survfit(Surv(t[s], e[s]) ~ 1, conf.type = "log"), times = day, extend = TRUE)
    if (comp) 
        chk(id, 100 * (1 - f$surv), 100 * (1 - f$upper), 100 * (1 - f$lower))
    else chk(id, 100 * f$surv, 100 * f$lower, 100 * f$upper)
}
lr <- function(id, t, e, g) {
    s <- survdiff(Surv(t, e) ~ g)
    chk(id, p = pchisq(s$chisq, length(s$n) - 1, lower.tail = FALSE))
}
ci <- function(id, t, e, cause, day, g = NULL, gr = NULL) {
    s <- if (is.null(gr)) 
        rep(TRUE, length(t))
    else (!is.na(g) & g == gr)
    x <- cuminc(t[s], e[s])
    y <- timepoints(x, day)
    r <- paste("1", cause)
    F <- y$est[r, 1]
    v <- y$var[r, 1]
    z <- qnorm(0.975)
    h <- z * sqrt(v)/(F * log(F))
    chk(id, 100 * F, if (F > 0) 
        100 * F^exp(-h)
    else NA, if (F > 0) 
        100 * F^exp(h)
    else NA)
}
gr <- function(id, t, e, g, cause = "1") {
    k <- !is.na(g)
    x <- cuminc(t[k], e[k], g[k])
    chk(id, p = x$Tests[cause, "pv"])
}
q <- quantile(survfit(Surv(os_t, 1 - os_e) ~ 1, data = d), 0.5)
chk("gazeau-median-follow-up-months", q$quantile/M, q$lower/M, q$upper/M)
med("gazeau-median-os-months", d$os_t, d$os_e)
med("gazeau-median-pfs-months", d$pfs_t, d$pfs_e)
for (y in 1:4) {
    ci(paste0("gazeau-nrm-at-", y, "-year", if (y > 1) 
        "s"), d$nrm_t, d$nrm_e, 1, 12 * y * M)
    ci(paste0("gazeau-t-mn-at-", y, "-year", if (y > 1) 
        "s", if (y == 2) 
        "-2"), d$tmn_t, d$tmn_e, 1, 12 * y * M)
    for (g in c("4-1BB", "CD28z")) ci(paste0("gazeau-t-mn-at-", y, "-year", if (y > 1) 
        "s", if (g == "CD28z") 
        "-cd28"
    else "-4-1bb"), d$tmn_t, d$tmn_e, 1, 12 * y * M, d$domain, g)
}
for (g in c("axi-cel", "tisa-cel", "liso-cel", "brexu-cel")) ci(paste0("gazeau-t-mn-at-2-years-", g), 
    d$tmn_t, d$tmn_e, 1, 24 * M, d$product, g)
for (ty in c("AML", "MDS")) {
    qq <- quantile(d$tmn_day[which(d$tmn_type == ty)], c(0.5, 0.25, 0.75))/M
    chk(paste0("gazeau-time-to-t-", tolower(ty), "-median-iqr-months"), qq[1], qq[2], qq[3])
}
chk("gazeau-deaths-without-relapse", count = sum(d$nrm_e == 1))
chk("gazeau-nrm-infection", count = sum(d$nrm_e == 1 & d$nrm_cause == "infection"), of = sum(d$nrm_e == 
    1))
chk("gazeau-nrm-t-mn", count = sum(d$nrm_e == 1 & d$nrm_cause == "tmn"), of = sum(d$nrm_e == 1))
i <- !is.na(d$ost_t)
med("gazeau-os-from-t-mn-median-months", d$ost_t[i], d$ost_e[i])
for (ty in c("AML", "MDS")) med(paste0("gazeau-os-from-t-", tolower(ty), "-median-months"), d$ost_t[i], 
    d$ost_e[i], d$tmn_type[i], ty)
fac <- list(age = c("age", "age"), `car-hematotox-score` = c("hematotox_score"), mcv = "mcv", ldh = "ldh", 
    alc = "alc", `number-of-prior-lines` = "prior_lines", `crs-grade` = "crs_n", `icans-grade` = "icans_n", 
    `car-t-cell-product-cd28-vs-41bb` = "cd28")
d$cd28 <- ifelse(is.na(d$domain), NA, as.numeric(d$domain == "CD28z"))
run <- function(dd, tab) {
    for (nm in names(fac)) {
        v <- fac[[nm]][1]
        id <- paste0("gazeau-table-", tab, "-", nm)
        if (!(paste0(id, "-hr-fine-gray") %in% own$id)) 
            next
        x <- dd[[v]]
        k <- !is.na(x)
        m <- summary(coxph(Surv(dd$tmn_t[k], dd$tmn_e[k] == 1) ~ x[k]))
        chk(paste0(id, "-hr-cause-specific-cox"), m$conf.int[1, 1], m$conf.int[1, 3], m$conf.int[1, 4])
        chk(paste0(id, "-p-cause-specific-cox"), p = m$coefficients[1, 5])
        f <- crr(dd$tmn_t[k], dd$tmn_e[k], x[k])
        s <- summary(f)
        chk(paste0(id, "-hr-fine-gray"), s$conf.int[1, 1], s$conf.int[1, 3], s$conf.int[1, 4], tol = 1e-05)
    }
}
run(d, 2)
for (e in c("pfs", "os")) {
    t <- d[[paste0(e, "_t")]]
    x <- d[[paste0(e, "_e")]]
    for (g in c("none", "any")) {
        nm <- if (g == "none") 
            "no-recovery"
        else "any-recovery"
        med(paste0("stock-", e, "-", nm, "-median"), t, x, irany, g)
        at(paste0("stock-", e, "-", nm, "-1-year"), t, x, 12 * M, irany, g)
    }
    lr(paste0("stock-", e, "-by-recovery-p"), t, x, irany)
    m <- summary(coxph(Surv(t, x) ~ I(irany == "none")))
    chk(paste0("stock-", e, "-hazard-ratio-no-against-any-recovery"), m$conf.int[1, 1], m$conf.int[1, 
        3], m$conf.int[1, 4])
    for (k in 0:3) at(paste0("stock-", e, "-at-1-year-", k, "-criteria"), t, x, 12 * M, d$ir_count, k)
    for (g in c("poor", "good")) {
        nm <- if (g == "poor") 
            "0-1"
        else "2-3"
        med(paste0("stock-", e, "-", nm, "-criteria-median"), t, x, d$ir_group, g)
        at(paste0("stock-", e, "-", nm, "-criteria-1-year"), t, x, 12 * M, d$ir_group, g)
    }
    lr(paste0("stock-", e, "-by-0-1-against-2-3-criteria-p"), t, x, d$ir_group)
    m <- summary(coxph(Surv(t, x) ~ I(d$ir_group == "poor")))
    chk(paste0("stock-", e, "-hazard-ratio-0-1-against-2-3-criteria"), m$conf.int[1, 1], m$conf.int[1, 
        3], m$conf.int[1, 4])
    for (L in c(30, 90, 180)) {
        k <- !(d$relapse_e == 1 & d$relapse_t <= L) & !(d$os_e == 1 & d$os_t <= L) & !(d$os_e == 0 & 
            d$os_t < L) & t >= L
        tt <- t[k] - L
        xx <- x[k]
        med(paste0("stock-", e, "-from-day-", L, "-median"), tt, xx)
        cnt <- rowSums(cbind(d$rec_th[k] <= L, d$rec_b[k] <= L, d$rec_igg[k] <= L), na.rm = TRUE)
        if (L > 30) {
            g <- ifelse(cnt > 0, "any", "none")
            if (e == "pfs") {
                for (v in c("none", "any")) {
                  nm <- if (v == "none") 
                    "no-recovery"
                  else "any-recovery"
                  med(paste0("stock-pfs-from-day-", L, "-", nm, "-median"), tt, xx, g, v)
                  at(paste0("stock-pfs-from-day-", L, "-", nm, "-1-year"), tt, xx, 12 * M, g, v)
                }
                lr(paste0("stock-pfs-from-day-", L, "-by-recovery-p-results"), tt, xx, g)
            }
            else lr(paste0("stock-os-from-day-", L, "-by-recovery-p"), tt, xx, g)
        }
        if (L == 90) {
            g <- ifelse(cnt >= 2, "good", "poor")
            lr(paste0("stock-", e, "-from-day-90-by-0-1-against-2-3-criteria-p"), tt, xx, g)
            med(paste0("stock-", e, "-from-day-90-0-1-criteria-median"), tt, xx, g, "poor")
        }
    }
}
for (k in c("any", "th", "b", "igg")) {
    r <- d[[paste0("rec_", k)]]
    t <- ifelse(is.na(r), d$rec_end, r)
    x <- as.numeric(!is.na(r))
    nm <- c(any = "any-recovery", th = "t-helper-cells", b = "b-cells", igg = "igg")[k]
    at(paste0("stock-", nm, "-at-12-months"), t, x, 12 * M, comp = TRUE)
    if (k != "any") {
        ok <- !is.na(d$domain)
        lr(paste0("stock-", nm, "-by-domain-log-rank-p"), t[ok], x[ok], d$domain[ok])
    }
    if (k %in% c("th", "b")) {
        for (g in c("CD28z", "4-1BB")) at(paste0("stock-", nm, "-at-12-months-", if (g == "CD28z") 
            "cd28"
        else "4-1bb"), t[ok], x[ok], 12 * M, d$domain[ok], g, comp = TRUE)
        ev <- ifelse(x == 1, 1, c(progression = 2, next_therapy = 3, death = 4, last_contact = 0)[d$rec_why])
        gr(paste0("stock-", nm, "-by-domain-gray-p"), t, ev, d$domain)
        qq <- quantile(r, c(0.5, 0.25, 0.75), na.rm = TRUE)/M
        chk(paste0("stock-time-to-", if (k == "th") 
            "t-helper"
        else "b-cell", "-recovery-median-months"), qq[1], qq[2], qq[3])
    }
}
for (k in c("any", "sev")) {
    r <- d[[paste0("inf_", k)]]
    t <- ifelse(!is.na(r), pmax(r, 0), pmin(d$os_t, 100))
    ev <- ifelse(!is.na(r), 1, ifelse(d$os_t > 100, 0, ifelse(d$os_e == 1, 2, 0)))
    nm <- if (k == "any") 
        "any"
    else "severe"
    ci(paste0("stock-100-day-incidence-", if (k == "any") 
        "any-grade"
    else "severe"), t, ev, 1, 100)
    for (g in c("none", "any")) ci(paste0("stock-100-day-incidence-", nm, "-", if (g == "none") 
        "no-recovery"
    else "any-recovery"), t, ev, 1, 100, irany, g)
    gr(paste0("stock-100-day-incidence-", nm, "-by-recovery-p"), t, ev, irany)
    chk(paste0("stock-infection-within-100-days-", nm), count = sum(ev == 1), of = nrow(d))
}
for (g in c("none", "any")) ci(paste0("stock-nrm-at-1-year-", if (g == "none") "no-recovery" else "any-recovery"), 
    d$nrm_t, d$nrm_e, 1, 12 * M, irany, g)
gr("stock-nrm-by-recovery-p", d$nrm_t, d$nrm_e, irany)
for (z in list(c("ldh", "ldh", 1), c("crp", "crp", 0.1), c("ferritin", "ferritin", 1), c("anc", "anc", 
    1000), c("platelets", "plt", 1), c("hemoglobin", "hgb", 1), c("car-hematotox-score", "hematotox_score", 
    1), c("brain-to-vein-time-days", "brain_to_vein_days", 1), c("vein-to-vein-time-days", "vein_to_vein_days", 
    1))) {
    x <- d[[z[2]]] * as.numeric(z[3])
    for (g in c("all", "none", "any")) {
        y <- if (g == "all") 
            x
        else x[irany == g]
        qq <- quantile(y, c(0.5, 0.25, 0.75), na.rm = TRUE)
        chk(paste0("stock-", z[1], "-", c(all = "all", none = "no-recovery", any = "any-recovery")[g]), 
            qq[1], qq[2], qq[3])
    }
    w <- suppressWarnings(wilcox.test(x ~ irany))
    chk(paste0("stock-", z[1], "-p"), p = w$p.value)
}
sh <- function(base, yes, known = rep(TRUE, nrow(d))) {
    for (g in c("all", "none", "any")) {
        s <- (if (g == "all") 
            TRUE
        else irany == g) & known
        chk(paste0("stock-", base, "-", c(all = "all", none = "no-recovery", any = "any-recovery")[g]), 
            count = sum(yes & s, na.rm = TRUE), of = sum(s))
    }
    k <- known
    chk(paste0("stock-", base, "-p"), p = fisher.test(table(irany[k], factor((yes & !is.na(yes))[k], 
        c(FALSE, TRUE))))$p.value)
}
sh("female", d$sex == "female")
sh("ecog-2-or-more", d$ecog >= 2)
sh("prior-sct", d$prior_transplant == "autologous")
sh("any-bendamustine-before-car", d$bendamustine == "yes")
sh("holding-therapy", d$holding == "yes" & !is.na(d$holding))
sh("car-hematotox-high", d$hematotox == "high", !is.na(d$hematotox))
sh("axi-cel", d$product == "axi-cel")
sh("cd28-based-icd", d$domain == "CD28z", !is.na(d$domain))
sh("icans-grade-ge3", d$icans_n >= 3 & !is.na(d$icans_n))
sh("crs-grade-1-2", d$crs_n %in% 1:2)
sh("icu-admission", !is.na(d$icu))
sh("transformed-lymphoma", d$histology == "Transformed indolent lymphoma")
rr <- function(b, f) {
    k <- !is.na(f)
    chk(b, p = fisher.test(table(f[k], d$ir_any[k]))$p.value)
}
rr("stock-no-recovery-by-best-response-p", d$responded)
rr("stock-no-recovery-by-response-at-3-months-p", d$responded_3_months)
rr2 <- function(id, f) {
    k <- !is.na(f)
    chk(id, p = fisher.test(table(irany[k], f[k]), workspace = 2e+08)$p.value, tol = 1e-05)
}
rr2("stock-neutrophil-recovery-by-ir-p", d$neutrophil_recovery)
rr2("stock-early-icaht-by-ir-p", d$early_icaht)
rr2("stock-late-icaht-by-ir-p", d$late_icaht)
for (z in list(c("platelets", "PLT"), c("anc", "ANC"), c("hemoglobin", "HGB"), c("ldh", "LDH"), c("t-cells", 
    "CD3"), c("t-helper-cells", "CD4"), c("cytotoxic-t-cells", "CD8"), c("b-cells", "CD19"), c("nk-cells", 
    "NK"))) {
    x <- d[[paste0("at_", z[2])]]
    for (g in c("all", "early", "late")) {
        y <- if (g == "all") 
            x[!is.na(d$prog_early)]
        else x[which(d$prog_early == g)]
        qq <- quantile(y, c(0.5, 0.25, 0.75), na.rm = TRUE)
        chk(paste0("stock-table-2-", z[1], "-", g), qq[1], qq[2], qq[3])
    }
    k <- !is.na(d$prog_early) & !is.na(x)
    w <- suppressWarnings(wilcox.test(x[k] ~ d$prog_early[k]))
    chk(paste0("stock-table-2-", z[1], "-p"), p = w$p.value)
}
cat(length(unique(used)), "published numbers,", n, "values compared,", bad, "different\n")
