/*
 * Loaded before a process (LD_PRELOAD): its wall clock is off by the milliseconds that the file CLOCK_OFFSET_FILE holds, a native 64-bit
 * integer that may change at any time. Its monotonic clock stays true. libfaketime cannot be loaded into redis-server, whose allocator asks
 * for the time before libfaketime is ready.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>
static volatile const long long *offset_ms;
__attribute__((constructor)) static void open_offset(void) {
  const char *path = getenv("CLOCK_OFFSET_FILE");
  int file = path ? open(path, O_RDONLY) : -1;
  if (file < 0) return;
  void *map = mmap(0, sizeof(long long), PROT_READ, MAP_SHARED, file, 0);
  if (map != MAP_FAILED) offset_ms = map;
}
int clock_gettime(clockid_t clock, struct timespec *at) {
  int failed = syscall(SYS_clock_gettime, clock, at);
  if (!failed && offset_ms && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE)) {
    long long ms = *offset_ms + at->tv_nsec / 1000000;
    at->tv_sec += (time_t)(ms >= 0 ? ms / 1000 : -((999 - ms) / 1000));
    at->tv_nsec = (((ms % 1000) + 1000) % 1000) * 1000000 + at->tv_nsec % 1000000;
  }
  return failed;
}
int gettimeofday(struct timeval *restrict at, void *restrict zone) {
  struct timespec now;
  (void)zone;
  if (clock_gettime(CLOCK_REALTIME, &now)) return -1;
  at->tv_sec = now.tv_sec;
  at->tv_usec = now.tv_nsec / 1000;
  return 0;
}
time_t time(time_t *at) {
  struct timespec now;
  clock_gettime(CLOCK_REALTIME, &now);
  if (at) *at = now.tv_sec;
  return now.tv_sec;
}
