import { describe, expect, test } from "vitest";
import { seasonalAccess } from "../../server/core/roadTags/seasonalAccess.ts";
import { tags } from "../support/osmTags.ts";

const YEAR = 2026;

describe("roads closed in winter, however it is written", () => {
  test.each([
    "no @ (Nov-Apr)",
    "no @ Nov-Apr",
    "no @ (November - April)",
    "no @ (Nov 10-Apr 25)",
    "no @ (Nov 10 - Apr 25)",
    "no @ (10 Nov - 25 April)",
    "no @ (Nov,Dec,Jan-Mar)",
    "no @ (11/10-4/25)",
    "no @ (11月10日〜翌4月25日頃)",
    "no @ (11月上旬-4月下旬)",
    "no @ (late Oct-mid May)",
    "no @ (2025 Nov 7-2026 Apr 24)",
    "no @ (2025-11-07 - 2026-04-24)",
    "no @ (week 45-17)",
    "no @ winter",
    "no @ 冬期",
    "no @ (Nov-Apr 00:00-24:00)",
    "no @ (Nov 1-Apr 30; Jul 1)",
    "no @ (weight>8); no @ (Nov-Apr)",
    "closed @ (Dec-Mar)",
    "private @ (Dec-Mar)",
    "no @ (Nov 01-Apr 30)",
    "no @ (Jan-Apr,Nov-Dec)",
    "no @ (2024 Nov 5-2025 Apr 20)", // last winter's dates, not yet renewed
    "no @ (2026 Nov 5-2027 Apr 20)",
    "no @ (Nov 1-Apr 30, 00:00-24:00)",
    "no @ (Nov-Apr; May-Oct 19:00-07:00)", // shut at night in summer
    "no @ (Nov 7 17:00-Apr 24 10:00)",
    "no @ (week 1-17,45-53)",
    "no@(Dec-Mar)",
    "no @ (Nov-Apr", // a bracket forgotten
    "no ＠ （11月～4月）", // typed in full-width signs
    'no @ (Nov-Apr "depends on snow")',
  ])("motor_vehicle:conditional=%s", (text) => {
    const season = seasonalAccess(new Map([["motor_vehicle:conditional", text]]), YEAR);
    expect(season).toMatchObject({ summer: true, winter: false, notUnderstood: [] });
  });

  test.each([
    "motor_vehicle=no motor_vehicle:conditional=[yes @ (May-Oct)]",
    "motor_vehicle=no motor_vehicle:conditional=[yes @ (Apr 25-Nov 5 07:00-19:00)]",
    "access=no motor_vehicle:conditional=[yes @ summer]",
    "access:conditional=[no @ (Nov-Apr)]",
    "vehicle=no motor_vehicle:conditional=[destination @ (May 1-Nov 10)]",
    "motor_vehicle=no motor_vehicle:conditional=[yes @ (May-Oct AND 07:00-19:00)]",
    "motor_vehicle=no motor_vehicle:conditional=[yes @ (May-Oct); no @ (Aug 10)]",
    "motor_vehicle:conditional=[yes @ (Jun-Oct)]", // says nothing unless it is shut otherwise
    "seasonal=May-Oct",
    "access=seasonal",
    "opening_hours=[Apr 28-Nov 5 07:00-19:00]",
    "opening_hours=[May-Oct; Nov-Apr off]",
    "seasonal=summer",
    "seasonal=spring;summer;autumn",
    "seasonal=yes",
    "snowplowing=no",
    "description=冬期間(11月〜4月)は通行止め",
    "name=道道111号(冬期閉鎖)",
  ])("%s", (text) => expect(seasonalAccess(tags(text), YEAR)).toMatchObject({ summer: true, winter: false }));

  test.each([
    "motor_vehicle:conditional=[no @ (Nov-Apr 17:00-09:00)]", // 夜間通行止め: a visit is by day
    "motor_vehicle:conditional=[no @ (Nov 10-Apr 25 sunset-sunrise)]",
    "motor_vehicle:conditional=[no @ snow]",
    "motor_vehicle:conditional=[no @ (Nov-Apr AND weight>3.5)]",
    "motor_vehicle:conditional=[no @ (Mo-Fr 07:30-08:30)]",
    "motor_vehicle:conditional=[no @ (Sa,Su)]",
    "motor_vehicle:conditional=[no @ (2020 Nov 7-2021 Apr 24)]", // long over
    "motor_vehicle:conditional=[no @ (2025 Jan 10-2025 Mar 20)]", // works, over
    "motor_vehicle:conditional=[no @ (Oct 20-Nov 20)]",
    "motor_vehicle=yes access:conditional=[no @ (Nov-Apr)]", // the narrower key decides
    "motorcar=yes motor_vehicle:conditional=[no @ (Nov-Apr)]",
    "seasonal=no",
    "motor_vehicle:conditional=[yes @ (07:00-19:00)]",
    "motor_vehicle:conditional=[yes @ (Sa,Su)]",
    "motor_vehicle=yes motor_vehicle:conditional=[yes @ (Jun-Oct)]",
    "opening_hours=24/7",
    "opening_hours=[Mo-Fr 09:00-17:00; PH off]",
  ])("open all year: %s", (text) =>
    expect(seasonalAccess(tags(text), YEAR)).toMatchObject({ summer: true, winter: true }),
  );
});
