/*
 * The protocol of lease, poll, ghost and clock: 3 instances share one agent with 3 events; README.md explains it.
 * Beats are not counted: `unchanged[i]` is exactly "owner and beat are still what instance i last read", so the state space is finite.
 */
#define N 3
/* In ticks of the monotonic clock. An instance that reaches Redis does one round in each tick. */
#define LEASE 3
#define POLL 1
#define HOLE 1
#define EVENTS 3

#ifndef CRASHES
#define CRASHES 2
#endif
#ifndef CUTS
#define CUTS 2
#endif

#ifndef STEPS
#define STEPS 1
#endif

#ifdef TAKE_EARLY
#define MATURE (LEASE - 2)
#else
#define MATURE LEASE
#endif

/* --- Redis: one script is one step. --- */
byte owner = 0;
bit suspect;
bit struck[N];
bit unchanged[N];
/* Only the dropped rule WALL_CLOCK reads it: ticks until the limit of each instance has passed by the clock of Redis. */
byte wall[N];
byte steps;

/* --- Each instance. --- */
bit alive[N] = true;
bit cut[N];
bit holding[N];
bit gapDue[N];
byte left[N];          /* ticks of belief in its lease */
byte age[N];           /* ticks that it has seen owner and beat unchanged */
byte answered[N];      /* ticks since its last answered round, up to HOLE + 1 */
mtype = { idle, sent, done }
mtype message[N] = idle;
byte sentAgo[N];
bit take[N];
bit snapSame[N], snapMine[N], snapSuspect[N], snapStruck[N];
bit pending[N];        /* an event that is read and not yet written */
bit covered[N];        /* a successor's gap stands after the poll that took it */
bit roundDone[N], pollDone[N];

/* --- The gateway. --- */
bit polling[N];        /* a poll of a living instance is in flight */
bit got[N];            /* it has taken an event */
byte pollLeft[N];
bit ghost;             /* the hold of a dead instance's poll */
byte ghostLeft;
byte queued = EVENTS;
bit unannounced;       /* an event is lost, and no gap stands there yet */
byte crashes, cuts;

/* --- What no living instance could have done for the holder: a takeover needs it. --- */
bit alone[N];          /* the holder did not reach Redis during a whole tick in which instance i did */

/* An instance that was out itself proves nothing about others: it observes anew. */
#ifdef IGNORE_OWN_OUTAGE
#define unbroken(i) true
#else
#define unbroken(i) (answered[i] <= HOLE)
#endif

#define believes(i) (alive[i] && holding[i] && left[i] > 0)
#define livePoll(i) (polling[i] && believes(i))
#define mayPoll(i) (alive[i] && holding[i] && left[i] > POLL && !polling[i] && !pending[i] && !gapDue[i])
#define mayRound(i) (alive[i] && message[i] == idle && !roundDone[i] && !cut[i])
#define someone ((alive[0] && !cut[0]) || (alive[1] && !cut[1]) || (alive[2] && !cut[2]))
#define polled ((polling[0] && alive[0]) || (polling[1] && alive[1]) || (polling[2] && alive[2]))

inline onePoll() {
  assert(livePoll(0) + livePoll(1) + livePoll(2) <= 1)
}

inline beatMoved() {
  unchanged[0] = false; unchanged[1] = false; unchanged[2] = false;
  alone[0] = false; alone[1] = false; alone[2] = false
}

inline give(i) {
  owner = i;
  beatMoved()
}

/* The script of a round in Redis: the beat, then the takeover by compare-and-set. */
inline script(i) {
  wall[i] = LEASE;
  snapSame[i] = unchanged[i];
  if
  :: owner == i -> beatMoved(); snapSame[i] = false
  :: else ->
    if
#ifdef WALL_CLOCK
    :: wall[owner] == 0 ->
#elif defined(NO_COMPARE)
    :: take[i] ->
#else
    :: take[i] && unchanged[i] ->
#endif
#ifndef WALL_CLOCK
      /* What is only late is not lost: a cut that was common to both takes nothing from the holder. */
      assert(!alive[owner] || alone[i]);
#endif
      struck[owner] = true;
#ifndef NO_DOUBT
      suspect = true;
#endif
      give(i); snapSame[i] = false
    :: else
    fi
  fi;
  unchanged[i] = (owner != i);
  snapMine[i] = (owner == i);
  snapSuspect[i] = suspect;
  snapStruck[i] = struck[i];
  take[i] = false;
  message[i] = done
}

inline send(i) {
  message[i] = sent; sentAgo[i] = 0;
#ifndef NO_TAKEOVER
  take[i] = (owner != i && age[i] >= MATURE && unbroken(i))
#endif
}

inline receive(i) {
  if
  :: left[i] == 0 || snapStruck[i] ->
    /* Its own lease lapsed: it asks again for what it held. */
#ifndef NO_VERIFY
    holding[i] = snapMine[i];
#endif
    if
    :: snapStruck[i] -> struck[i] = false
    :: else
    fi
  :: else
  fi;
  if
  :: snapMine[i] && !holding[i] -> holding[i] = true
  :: else
  fi;
  gapDue[i] = holding[i] && snapMine[i] && snapSuspect[i];
#ifdef COUNT_FROM_ANSWER
  left[i] = LEASE;
#else
  if
  :: LEASE - sentAgo[i] > left[i] -> left[i] = LEASE - sentAgo[i]
  :: else
  fi;
#endif
  if
  :: !snapSame[i] || !unbroken(i) -> age[i] = 0
  :: else
  fi;
  answered[i] = 0;
  snapSame[i] = false; snapMine[i] = false; snapSuspect[i] = false; snapStruck[i] = false;
  sentAgo[i] = 0;
  message[i] = idle;
  roundDone[i] = true
}

/* The connection broke: what was sent may have been done, and its answer does not come. */
inline lose(i) {
  if
  :: message[i] == done -> unchanged[i] = unchanged[i] && snapSame[i]
  :: else
  fi;
  snapSame[i] = false; snapMine[i] = false; snapSuspect[i] = false; snapStruck[i] = false;
  take[i] = false; sentAgo[i] = 0;
  message[i] = idle
}

inline cover(i) {
  covered[i] = pending[i] || got[i]
}

inline endPoll(i) {
  polling[i] = false; pollLeft[i] = 0;
  pending[i] = got[i]; got[i] = false;
  pollDone[i] = true
}

inline die(i) {
  alive[i] = false; crashes++;
  if
  :: (pending[i] || got[i]) && !covered[i] -> unannounced = true
  :: else
  fi;
  if
  :: polling[i] && !got[i] -> ghost = true; ghostLeft = pollLeft[i]
  :: else
  fi;
  /* What it sent may still arrive: that is the case of a death after the script. */
  lose(i);
  polling[i] = false; pollLeft[i] = 0; got[i] = false; pending[i] = false; covered[i] = false; holding[i] = false; gapDue[i] = false;
  left[i] = 0; age[i] = 0; answered[i] = 0; cut[i] = false; roundDone[i] = false; pollDone[i] = false;
  unchanged[i] = false; alone[i] = false
}

active [N] proctype instance() {
  byte me = _pid;
  d_step {
    if
    :: me == 0 -> holding[0] = true; left[0] = LEASE
    :: else
    fi
  }
  do
  :: d_step { mayRound(me) -> send(me); script(me); receive(me) }
  /* Its way to Redis is cut: before it sends, before what it sent arrives, or before the answer does. */
  :: d_step { cuts < CUTS && alive[me] && !cut[me] && message[me] == idle -> cuts++; cut[me] = true }
  :: d_step { cuts < CUTS && mayRound(me) -> cuts++; send(me); cut[me] = true }
  :: d_step { cuts < CUTS && mayRound(me) -> cuts++; send(me); script(me); cut[me] = true }
  :: d_step { message[me] == sent && !cut[me] -> script(me) }
  :: d_step { message[me] == done && !cut[me] -> receive(me) }
  :: d_step { cut[me] -> cut[me] = false }
  :: d_step { cut[me] && message[me] != idle -> cut[me] = false; lose(me) }
  /* The gap is written under the lease, and settles its doubt; then comes the next poll. */
  :: d_step { alive[me] && gapDue[me] && !cut[me] && message[me] == idle ->
      gapDue[me] = false;
      if
      :: owner == me -> unannounced = false; suspect = false; cover(0); cover(1); cover(2)
      :: else -> skip
      fi }
  :: d_step { mayPoll(me) && !pollDone[me] ->
      assert(!unannounced);
      polling[me] = true; pollLeft[me] = POLL;
      onePoll() }
  :: d_step { polling[me] && !got[me] && queued > 0 -> queued--; got[me] = true }
  :: d_step { polling[me] && alive[me] -> endPoll(me) }
  :: d_step { alive[me] && pending[me] && !cut[me] -> pending[me] = false; covered[me] = false }
  od
}

/* A connected instance does its round, its poll and its writing within a tick; a poll ends by its deadline. */
#define settled(i) (!alive[i] || \
  ((cut[i] || (roundDone[i] && message[i] == idle && !pending[i] && !gapDue[i])) && \
   (!mayPoll(i) || pollDone[i]) && !(polling[i] && pollLeft[i] == 0)))

inline pass(i) {
  if
  :: alive[i] ->
    if
    :: left[i] > 0 -> left[i]--
    :: else
    fi;
    if
    :: age[i] < LEASE -> age[i]++
    :: else
    fi;
    if
    :: answered[i] <= HOLE -> answered[i]++
    :: else
    fi;
    if
    :: message[i] != idle && sentAgo[i] < LEASE -> sentAgo[i]++
    :: else
    fi;
    if
    :: polling[i] -> pollLeft[i]--
    :: else
    fi;
    roundDone[i] = false; pollDone[i] = false;
    /* A holder observes nobody. */
    if
    :: owner == i -> age[i] = 0; answered[i] = 0
    :: else
    fi;
    /* It reached Redis throughout this tick; the holder did not. */
    if
    :: owner != i && !cut[i] && alive[owner] && cut[owner] -> alone[i] = true
    :: else
    fi
  :: else
  fi;
#ifdef WALL_CLOCK
  if
  :: wall[i] > 0 -> wall[i]--
  :: else
  fi
#else
  wall[i] = 0
#endif
}

active proctype world() {
  do
  :: d_step { settled(0) && settled(1) && settled(2) && (!ghost || ghostLeft > 0) ->
      pass(0); pass(1); pass(2);
      if
      :: ghost -> ghostLeft--
      :: else
      fi;
      onePoll() }
  /* The gateway gives an event to the dead poll that it still holds: nobody will read it. */
  :: d_step { ghost && queued > 0 -> queued--; unannounced = true; ghost = false; ghostLeft = 0 }
  :: d_step { ghost -> ghost = false; ghostLeft = 0 }
  :: d_step { steps < STEPS -> steps++; wall[0] = 0; wall[1] = 0; wall[2] = 0 }
  :: d_step { crashes < CRASHES && !ghost && alive[0] -> die(0) }
  :: d_step { crashes < CRASHES && !ghost && alive[1] -> die(1) }
  :: d_step { crashes < CRASHES && !ghost && alive[2] -> die(2) }
  od
}

#ifdef LIVENESS
ltl polledAgain { (<>[] someone) -> ([]<> polled) }
#endif
