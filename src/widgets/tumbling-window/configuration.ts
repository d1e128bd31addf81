import { durationWords } from '#simulator/kernel/words.ts';

/** The settings that the lesson's listings spell out, in ms. */
interface WindowSettings {
  readonly sizeMs: number;
  readonly outOfOrderMs: number;
  readonly allowedLatenessMs: number;
}

/** Hourly sums that take events up to 40 minutes late; where the two differ, ten minutes of wait and half an hour of corrections. */
const settings: WindowSettings = { sizeMs: 3_600_000, outOfOrderMs: 600_000, allowedLatenessMs: 1_800_000 };

const minutes = (ms: number): number => ms / 60_000;
export const settingsWords = {
  size: durationWords(settings.sizeMs),
  wait: durationWords(settings.outOfOrderMs),
  lateness: durationWords(settings.allowedLatenessMs),
  together: durationWords(settings.outOfOrderMs + settings.allowedLatenessMs),
};

/** https://nightlies.apache.org/flink/flink-docs-stable/docs/dev/datastream/operators/windows/ */
export const flink = `OutputTag<Sale> late = new OutputTag<>("late") {};

WatermarkStrategy<Sale> strategy = WatermarkStrategy
    .<Sale>forBoundedOutOfOrderness(Duration.ofMinutes(${minutes(settings.outOfOrderMs)}))
    .withTimestampAssigner((sale, before) -> sale.happenedAt())
    .withIdleness(Duration.ofMinutes(45));

SingleOutputStreamOperator<Total> totals = env
    .fromSource(sales, strategy, "sales")   // here, not after it: so each partition has a watermark
    .keyBy(Sale::shop)
    .window(TumblingEventTimeWindows.of(Duration.ofMinutes(${minutes(settings.sizeMs)})))
    .allowedLateness(Duration.ofMinutes(${minutes(settings.allowedLatenessMs)}))
    .sideOutputLateData(late)
    .aggregate(new Sum());
totals.getSideOutput(late).sinkTo(tooLate);   // what would be dropped, and is no longer counted as dropped
`;

/** https://kafka.apache.org/documentation/streams/developer-guide/dsl-api.html#windowing */
export const kafkaStreams = `sales.groupByKey()
    .windowedBy(TimeWindows.ofSizeAndGrace(
        Duration.ofMinutes(${minutes(settings.sizeMs)}),
        Duration.ofMinutes(${minutes(settings.outOfOrderMs + settings.allowedLatenessMs)})))
    .emitStrategy(EmitStrategy.onWindowClose())   // one sum, when the grace is over; without this: updates
    .reduce(Sale::plus);
`;

/** https://beam.apache.org/documentation/programming-guide/#triggers */
export const beam = `sales.apply(Window.<KV<String, Long>>into(FixedWindows.of(Duration.standardMinutes(${minutes(settings.sizeMs)})))
    .triggering(AfterWatermark.pastEndOfWindow()
        .withLateFirings(AfterPane.elementCountAtLeast(1)))
    .withAllowedLateness(Duration.standardMinutes(${minutes(settings.allowedLatenessMs)}))
    .accumulatingFiredPanes())  // each result is the whole sum, as here
  .apply(Sum.longsPerKey());
`;

/** https://spark.apache.org/docs/latest/structured-streaming-programming-guide.html */
export const spark = `totals = (sales
    .withWatermark("happened_at", "${minutes(settings.outOfOrderMs + settings.allowedLatenessMs)} minutes")
    .groupBy(window("happened_at", "${minutes(settings.sizeMs)} minutes"), "shop")
    .sum("amount"))
totals.writeStream.outputMode("update")   # every change; "append": once, when the watermark has passed the end
`;

/** https://docs.ksqldb.io/en/latest/concepts/time-and-windows-in-ksqldb-queries/ */
export const ksqlDb = `CREATE TABLE totals AS
  SELECT shop, SUM(amount) AS total
  FROM sales
  WINDOW TUMBLING (SIZE ${minutes(settings.sizeMs)} MINUTES, GRACE PERIOD ${minutes(settings.outOfOrderMs + settings.allowedLatenessMs)} MINUTES)
  GROUP BY shop
  EMIT CHANGES;   -- every change; EMIT FINAL: once, when the grace is over
`;
