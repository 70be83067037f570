# Tables of characteristics: quartiles (type 7) and counts by group, and the test named in each row.

tested <- function(name, test, x, group) {
  p <- switch(test,
    mann_whitney = , mann_whitney_exact = {
      sides <- split(x, droplevels(group))
      suppressWarnings(wilcox.test(sides[[1]], sides[[2]])$p.value)
    },
    kruskal_wallis = kruskal.test(x, group)$p.value,
    fisher_exact = fisher.test(counted(x, group), workspace = 2e7)$p.value,
    chi_square = suppressWarnings(chisq.test(counted(x, group), correct = FALSE)$p.value),
    chi_square_yates = suppressWarnings(chisq.test(counted(x, group), correct = TRUE)$p.value)
  )
  say(name, "p", value = p)
}

counted <- function(x, group) {
  counts <- table(group, x)
  counts[rowSums(counts) > 0, colSums(counts) > 0, drop = FALSE]
}

describe_numbers <- function(name, group, test) {
  x <- numbers(name)
  for (g in levels(group)) {
    known <- x[group == g & !is.na(x)]
    say(name, g, "n", value = length(known))
    if (length(known) > 0) {
      three <- quantile(known, c(0.25, 0.5, 0.75), type = 7)
      for (i in 1:3) say(name, g, c("lower_quartile", "median", "upper_quartile")[i], value = three[i])
    }
  }
  if (test != "none") tested(name, test, x[!is.na(x)], group[!is.na(x)])
}

describe_levels <- function(name, group, test) {
  x <- data[[name]]
  for (g in levels(group)) {
    say(name, g, "n", value = sum(group == g & !is.na(x)))
    for (level in unique(x[!is.na(x)])) say(name, g, level, "count", value = sum(group == g & x == level, na.rm = TRUE))
  }
  if (test != "none") tested(name, test, x[!is.na(x)], group[!is.na(x)])
}
