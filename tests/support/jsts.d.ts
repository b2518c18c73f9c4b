/** The parts of jsts that tests use; the package brings no types for its modules. */
declare module "jsts/org/locationtech/jts/io/GeoJSONReader.js" {
  export interface JtsGeometry {
    readonly isJtsGeometry: true;
  }
  export default class GeoJSONReader {
    read(geometry: import("geojson").Geometry): JtsGeometry;
  }
}
declare module "jsts/org/locationtech/jts/operation/valid/IsValidOp.js" {
  import type { JtsGeometry } from "jsts/org/locationtech/jts/io/GeoJSONReader.js";
  export default class IsValidOp {
    constructor(geometry: JtsGeometry);
    isValid(): boolean;
    getValidationError(): { getMessage(): string } | null;
  }
}
