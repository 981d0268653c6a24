/*
 * Counts the matches of the patterns of a file in another file with Hyperscan, in blocks of 64 KiB:
 *
 *     cc -O2 -o hyperscan hyperscan.c $(pkg-config --cflags --libs libhs)
 *     ./hyperscan patterns.txt input.txt 5
 *
 * Prints the median seconds of five scans alone, the matches of one, and how many patterns were taken as they are, as a prefilter (they
 * match more), and not at all. Start offsets are not asked for, which costs Hyperscan the most.
 */
#include <hs.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { BLOCK = 65536, PATTERNS_MAX = 4096, RUNS_MAX = 99 };

static unsigned long long matches;

static int count(unsigned int id, unsigned long long from, unsigned long long to, unsigned int flags, void *context) {
  (void)id, (void)from, (void)to, (void)flags, (void)context;
  matches++;
  return 0;
}

static char *read_file(const char *path, size_t *length) {
  FILE *file = fopen(path, "rb");
  if (!file) {
    perror(path);
    exit(2);
  }
  fseek(file, 0, SEEK_END);
  *length = (size_t)ftell(file);
  rewind(file);
  char *text = malloc(*length + 1);
  if (fread(text, 1, *length, file) != *length) exit(2);
  text[*length] = 0;
  fclose(file);
  return text;
}

/* Whether a pattern can be taken with these flags. */
static int compiles(const char *pattern, unsigned int flags) {
  hs_database_t *database = NULL;
  hs_compile_error_t *error = NULL;
  hs_error_t result = hs_compile(pattern, flags, HS_MODE_BLOCK, NULL, &database, &error);
  if (error) hs_free_compile_error(error);
  if (database) hs_free_database(database);
  return result == HS_SUCCESS;
}

static int by_size(const void *a, const void *b) {
  double difference = *(const double *)a - *(const double *)b;
  return difference < 0 ? -1 : difference > 0;
}

int main(int argc, char **argv) {
  int runs = argc == 4 ? atoi(argv[3]) : 0;
  if (runs < 1 || runs > RUNS_MAX) {
    fprintf(stderr, "usage: hyperscan PATTERNS INPUT RUNS\n");
    return 2;
  }
  size_t length;
  char *list = read_file(argv[1], &length);
  static const char *patterns[PATTERNS_MAX];
  static unsigned int flags[PATTERNS_MAX];
  static unsigned int ids[PATTERNS_MAX];
  unsigned int taken = 0, prefiltered = 0, refused = 0;
  for (char *line = strtok(list, "\n"); line && taken < PATTERNS_MAX; line = strtok(NULL, "\n")) {
    /* (?i-u:…) and (?-u:…) are ripgrep's way to say what a flag says here. */
    unsigned int flag = 0;
    char *pattern = line;
    if (strncmp(line, "(?", 2) == 0) {
      char *colon = strchr(line, ':');
      if (memchr(line, 'i', (size_t)(colon - line))) flag |= HS_FLAG_CASELESS;
      pattern = colon - 2;
      pattern[0] = '(';
      pattern[1] = '?';
    }
    if (!compiles(pattern, flag)) {
      flag |= HS_FLAG_PREFILTER;
      if (!compiles(pattern, flag)) {
        refused++;
        continue;
      }
      prefiltered++;
    }
    patterns[taken] = pattern;
    flags[taken] = flag;
    ids[taken] = taken;
    taken++;
  }
  hs_database_t *database = NULL;
  hs_compile_error_t *error = NULL;
  if (hs_compile_multi(patterns, flags, ids, taken, HS_MODE_BLOCK, NULL, &database, &error) != HS_SUCCESS) {
    fprintf(stderr, "%s (pattern %d)\n", error->message, error->expression);
    return 1;
  }
  hs_scratch_t *scratch = NULL;
  if (hs_alloc_scratch(database, &scratch) != HS_SUCCESS) return 1;
  char *text = read_file(argv[2], &length);
  double seconds[RUNS_MAX];
  for (int run = 0; run < runs; run++) {
    struct timespec start, end;
    matches = 0;
    clock_gettime(CLOCK_MONOTONIC, &start);
    for (size_t from = 0; from < length;) {
      size_t to = from + BLOCK < length ? from + BLOCK : length;
      hs_scan(database, text + from, (unsigned int)(to - from), 0, scratch, count, NULL);
      from = to;
    }
    clock_gettime(CLOCK_MONOTONIC, &end);
    seconds[run] = (double)(end.tv_sec - start.tv_sec) + (double)(end.tv_nsec - start.tv_nsec) / 1e9;
  }
  qsort(seconds, (size_t)runs, sizeof *seconds, by_size);
  printf("%.6f seconds, %llu matches, %u patterns, of them %u as prefilters, %u refused\n", seconds[(runs - 1) / 2],
         matches, taken, prefiltered, refused);
  return 0;
}
