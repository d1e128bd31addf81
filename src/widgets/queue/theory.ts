/**
 * What queueing theory says of the steady state, for the curves that simulated points are held against. All arrivals
 * are random (exponential gaps); times are in ms. Sources: Leonard Kleinrock, "Queueing Systems" I (1975), chapters 3
 * and 5; Mor Harchol-Balter, "Performance Modeling and Design of Computer Systems" (2013), chapters 13, 14 and 23.
 */
export interface Station {
  readonly arrivalsPerSecond: number;
  readonly serviceMs: number;
  readonly servers?: number;
}

/** How much of its servers' time the work asks for; from 1 on there is no steady state. */
function loadOf({ arrivalsPerSecond, serviceMs, servers = 1 }: Station): number {
  return (arrivalsPerSecond * serviceMs) / 1000 / servers;
}

/** Pollaczek–Khinchine: the mean wait at one server whose service times have this coefficient of variation. */
export function meanWaitMs(station: Station, serviceCv = 1): number {
  const load = loadOf(station);
  return load < 1 ? ((load / (1 - load)) * station.serviceMs * (1 + serviceCv * serviceCv)) / 2 : Infinity;
}

/** Erlang C: the probability that all of several servers with exponential service are busy. */
export function probabilityOfWaiting(station: Station): number {
  const { servers = 1 } = station;
  const load = loadOf(station);
  if (load >= 1) return 1;
  // Erlang B by its recursion, then C from B: no factorials that would overflow.
  let blocked = 1;
  for (let n = 1; n <= servers; n++) blocked = (load * servers * blocked) / (n + load * servers * blocked);
  return blocked / (1 - load * (1 - blocked));
}

/** The mean wait at several servers with one line and exponential service. */
export function meanWaitOfManyMs(station: Station): number {
  const { servers = 1, serviceMs } = station;
  const load = loadOf(station);
  return load < 1 ? (probabilityOfWaiting(station) * serviceMs) / (servers * (1 - load)) : Infinity;
}

/** How long a share of all customers stays at most, at one server with exponential service. */
export function stayMs(station: Station, share: number): number {
  const load = loadOf(station);
  return load < 1 ? (-Math.log(1 - share) * station.serviceMs) / (1 - load) : Infinity;
}

/** The same at several servers with one line. */
export function stayOfManyMs(station: Station, share: number): number {
  if (loadOf(station) >= 1) return Infinity;
  const isLonger = (ms: number): boolean => longerThan(station, ms) > 1 - share;
  let high = station.serviceMs;
  while (isLonger(high)) high *= 2;
  let low = 0;
  for (let halvings = 0; halvings < 50; halvings++) {
    const middle = (low + high) / 2;
    if (isLonger(middle)) low = middle;
    else high = middle;
  }
  return high;
}

/** The share that stays longer than this: a service, and for those who must wait an exponential wait before it. */
function longerThan(station: Station, ms: number): number {
  const { servers = 1, serviceMs } = station;
  const waiting = probabilityOfWaiting(station);
  const served = ms / serviceMs;
  const drain = servers * (1 - loadOf(station));
  // At 1 the formula is 0 ÷ 0; close to it nothing of it is left but rounding.
  const both =
    Math.abs(drain - 1) < 1e-7
      ? (1 + served) * Math.exp(-served)
      : (drain * Math.exp(-served) - Math.exp(-drain * served)) / (drain - 1);
  return (1 - waiting) * Math.exp(-served) + waiting * both;
}

/** One server with exponential service and room for `capacity` customers: who is refused, and how long the others wait. */
export function boundedRoom(station: Station, capacity: number): { refused: number; waitMs: number } {
  const load = loadOf(station);
  const weights = Array.from({ length: capacity + 1 }, (_, n) => load ** n);
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const refused = weights[capacity]! / whole;
  const inSystem = weights.reduce((sum, weight, n) => sum + n * weight, 0) / whole;
  const taken = station.arrivalsPerSecond * (1 - refused);
  return { refused, waitMs: (inSystem / taken) * 1000 - station.serviceMs };
}
