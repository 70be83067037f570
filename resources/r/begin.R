# What every script of a bundle begins with: the files beside it, and a place for what is found.

options(warn = 1, stringsAsFactors = FALSE)
this_file <- sub("^--file=", "", grep("^--file=", commandArgs(FALSE), value = TRUE))
if (length(this_file) == 1) setwd(dirname(gsub("~+~", " ", this_file, fixed = TRUE)))

read_texts <- function(file) {
  read.csv(file, colClasses = "character", na.strings = "", encoding = "UTF-8", check.names = FALSE)
}
data <- read_texts("data.csv")
expected <- read_texts("expected.csv")
numbers <- function(name) as.numeric(data[[name]])

found <- new.env()
found$what <- list()
found$value <- list()
say <- function(..., value) {
  place <- length(found$what) + 1
  found$what[[place]] <- paste(..., sep = "|")
  found$value[[place]] <- as.numeric(value)[1]
}
day <- function(time) format(time, scientific = FALSE, trim = TRUE, digits = 15)
grouped <- function(name, names) {
  if (name == "") factor(rep(names[1], nrow(data)), levels = names) else factor(data[[name]], levels = names)
}
dummies <- function(group, wanted) {
  columns <- lapply(wanted, function(level) as.numeric(group == level))
  matrix(unlist(columns), ncol = length(wanted), dimnames = list(NULL, wanted))
}
