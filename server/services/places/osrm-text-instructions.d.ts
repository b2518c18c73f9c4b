/** The package has no types of its own: only what we call. */
declare module "osrm-text-instructions" {
  interface Instructions {
    compile(
      language: string,
      step: { readonly maneuver: object; readonly name: string; readonly mode: string },
      options?: { readonly legIndex?: number; readonly legCount?: number },
    ): string;
  }
  export default function osrmTextInstructions(version: "v5"): Instructions;
}
