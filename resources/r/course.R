# Values over time: quartiles of the lower and of the upper ends, mean and standard error where all are known.

courses <- function(name, group) {
  for (g in levels(group)) {
    for (window in sort(unique(numbers("window")[group == g]))) {
      rows <- group == g & numbers("window") == window
      low <- numbers("low")[rows]
      high <- numbers("high")[rows]
      say(name, g, day(window), "n", value = sum(rows))
      for (i in 1:3) {
        what <- c("lower_quartile", "median", "upper_quartile")[i]
        say(name, g, day(window), what, "low", value = quantile_of(low, i / 4))
        say(name, g, day(window), what, "high", value = quantile_of(high, i / 4))
      }
      if (all(low == high)) {
        say(name, g, day(window), "mean", value = mean(low))
        if (sum(rows) > 1) say(name, g, day(window), "sem", value = sd(low) / sqrt(sum(rows)))
      }
    }
  }
}

quantile_of <- function(x, share) {
  x <- sort(x)  # type 7 by hand: quantile() makes NaN of an open end
  place <- 1 + (length(x) - 1) * share
  below <- x[floor(place)]
  if (place == floor(place) || x[ceiling(place)] == below) return(below)
  below + (place - floor(place)) * (x[ceiling(place)] - below)
}

window_test <- function(name, group, window, test) {
  rows <- numbers("window") == window
  x <- numbers("low")[rows]  # where bounds overlap nothing, lower ends stand in the order of the values
  sides <- split(x, droplevels(group[rows]))
  p <- if (test == "Mann-Whitney") {
    suppressWarnings(wilcox.test(sides[[1]], sides[[2]])$p.value)
  } else {
    kruskal.test(sides)$p.value
  }
  say(name, day(window), "p", value = p)
}
