const hour = 3_600_000;
const at = (hours: number, minutes: number): number => hours * hour + minutes * 60_000;
const sale = (hours: number, minutes: number, value: number) => ({ t: at(hours, minutes), key: 'shop', value });

/** The sale of 0:58 that this lesson is about. */
const inTheTunnel = { t: at(0, 58), key: 'shop', value: 700 };
const heardOf = at(1, 20);

const firstHour = [sale(0, 4, 2300), sale(0, 17, 1900), sale(0, 31, 2450), sale(0, 46, 2650)];
const secondHour = [sale(1, 3, 1850), sale(1, 15, 2100), sale(1, 34, 2750), sale(1, 52, 1800)];
const thirdHour = [sale(2, 1, 2600), sale(2, 14, 3150), sale(2, 29, 2950), sale(2, 44, 1900), sale(2, 57, 1700)];

/** 10,000, 8,500 and 12,300 in three hours, all in order. */
export const shopHours = [...firstHour, inTheTunnel, ...secondHour, ...thirdHour];

/** The same, but the sale of 0:58 is heard of at 1:20. */
export const tunnelHours = [...firstHour, { ...inTheTunnel, arrival: heardOf }, ...secondHour, ...thirdHour];

/** The same by the clock of who handles it: nobody knows that it was sold at 0:58. */
export const handlingHours = [...firstHour, { ...inTheTunnel, t: heardOf }, ...secondHour, ...thirdHour].sort(
  (a, b) => a.t - b.t,
);

/** The same as in order, and one sale of 0:20 from a till whose clock is two hours ahead. */
export const badClockHours = [...shopHours, { t: at(2, 20), key: 'shop', value: 500, arrival: at(0, 20) }];

const branch = (name: string, hours: number, minutes: number, value: number) => ({
  t: at(hours, minutes),
  key: name,
  value,
  source: name,
});

/** Two branches, each with a connection of its own; the second says nothing after 0:50. */
export const twoBranches = [
  branch('north', 0, 10, 900),
  branch('south', 0, 20, 700),
  branch('north', 0, 40, 800),
  branch('south', 0, 50, 600),
  branch('north', 1, 5, 1000),
  branch('north', 1, 40, 700),
  branch('north', 2, 10, 900),
  branch('north', 2, 45, 1100),
  branch('north', 3, 5, 500),
];

/** A burst of failed payments, ten in two minutes, with an hour's boundary in its middle; one an hour is usual. */
export const splitBurst = [
  { t: at(0, 25) },
  ...[0, 12, 24, 36, 48].map((seconds) => ({ t: at(0, 59) + seconds * 1000 })),
  ...[0, 12, 24, 36, 48].map((seconds) => ({ t: at(1, 0) + seconds * 1000 })),
  { t: at(1, 40) },
  { t: at(2, 20) },
];

/** Two tills, the second with a clock five minutes fast: it rings at 0:59, dated 1:04, half a minute before a sale of the first. */
export const fastClockHours = [
  ...firstHour,
  { t: at(1, 4), key: 'fast till', value: 400, arrival: at(0, 59) },
  { t: at(0, 59) + 30_000, key: 'shop', value: 700 },
  ...secondHour,
];

/** How long the shop's page took, in ms, once a minute: one minute of the hour is an outage. */
export const hiddenMinute = [
  ...Array.from({ length: 60 }, (_, minute) => ({ t: at(0, minute), key: 'page', value: minute === 31 ? 5000 : 100 })),
  { t: at(1, 0), key: 'page', value: 100 },
];
