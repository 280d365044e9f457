/*
 * Preloaded into a benchmark's process: every fsync and fdatasync really runs, then waits until as many
 * microseconds as SLOW_FSYNC_US have passed. What it cost is written to SLOW_FSYNC_LOG when the process ends:
 * "calls microseconds".
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static long long calls, spent;

static long long now_us(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec * 1000000LL + time.tv_nsec / 1000;
}

static int slowly(const char *name, int file) {
  int (*real)(int) = (int (*)(int))dlsym(RTLD_NEXT, name);
  const char *text = getenv("SLOW_FSYNC_US");
  long long began = now_us(), wanted = text ? atoll(text) : 0, left;
  int result = real(file);
  while ((left = wanted - (now_us() - began)) > 0) {
    struct timespec rest = {left / 1000000, (left % 1000000) * 1000};
    nanosleep(&rest, NULL);
  }
  __atomic_fetch_add(&calls, 1, __ATOMIC_RELAXED);
  __atomic_fetch_add(&spent, now_us() - began, __ATOMIC_RELAXED);
  return result;
}

int fsync(int file) { return slowly("fsync", file); }
int fdatasync(int file) { return slowly("fdatasync", file); }

__attribute__((destructor)) static void tell(void) {
  const char *path = getenv("SLOW_FSYNC_LOG");
  FILE *log = path && calls > 0 ? fopen(path, "w") : NULL;
  if (!log) return;
  fprintf(log, "%lld %lld\n", calls, spent);
  fclose(log);
}
