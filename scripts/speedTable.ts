import type { FittedClass } from "../server/core/calibration/speedRates.ts";
import type { Terrain } from "../server/core/roads/roadRows.ts";
import type { SpeedModel } from "../server/core/roads/speedModel.ts";
import { toCsv } from "../server/export/csv.ts";
import { type CsvRow, readCsv } from "../server/facts/csv.ts";
import { SPEED_COLUMNS } from "../server/facts/roads/readSpeeds.ts";

/** The table with the fitted values (those that have a start value) of `model` put in, and their source. */
export function fillSpeedTable(file: string, model: SpeedModel, source: string): string {
  const rows = readCsv(file, file, SPEED_COLUMNS).map((row) => {
    const isFitted = row.optionalText("start") !== null;
    return SPEED_COLUMNS.map((column) => {
      if (isFitted && column === "value") return fittedValue(row, model);
      return isFitted && column === "source" ? source : row.optionalText(column);
    });
  });
  return toCsv(SPEED_COLUMNS, rows);
}

function fittedValue(row: CsvRow, model: SpeedModel): string {
  switch (row.text("parameter")) {
    case "speed":
      return model.kmPerHour[row.text("class") as FittedClass][row.text("terrain") as Terrain].toFixed(1);
    case "built_up_loss":
      return model.builtUpMinutesPerKm.toFixed(3);
    case "junction_loss":
      return model.junctionMinutes.toFixed(3);
    case "trip_minutes":
      return model.tripMinutes.toFixed(2);
    default:
      throw row.fail(`${row.text("parameter")} has a start value but is not fitted`);
  }
}
