import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const files = readdirSync("client", { recursive: true, encoding: "utf8" })
  .map((path) => `client/${path.replaceAll("\\", "/")}`)
  .filter((path) => path.endsWith(".css"));
const withoutComments = (path: string) => readFileSync(path, "utf8").replace(/\/\*[\s\S]*?\*\//g, "");

interface Declaration {
  readonly file: string;
  readonly selector: string;
  readonly property: string;
  readonly value: string;
}

/** Every declaration of every style sheet; the rules of a media query like the others. */
const declarations = files.flatMap((file): Declaration[] =>
  [...withoutComments(file).matchAll(/([^{};]+)\{([^{}]*)\}/g)].flatMap(([, selector, body]) =>
    body.split(/;(?![^(]*\))/).flatMap((text): Declaration[] => {
      const [property, ...value] = text.split(":");
      return value.length === 0
        ? []
        : [{ file, selector: selector.trim(), property: property.trim(), value: value.join(":").trim() }];
    }),
  ),
);
const told = ({ file, selector, property, value }: Declaration) => `${file}: ${selector} { ${property}: ${value} }`;

/** Lines and shadows do not grow with the text; marks on the map have the size the map places them by. */
const isHairline = ({ property, value }: Declaration) =>
  (/^(border|outline|box-shadow|text-shadow|--shadow)/.test(property) && property !== "border-radius") ||
  /^1px$/.test(value) ||
  /99px/.test(value);
const isMapMark = ({ selector }: Declaration) => /site-symbol|centre-marker|resource-mark/.test(selector);

describe("style sheets", () => {
  test("are read by this test", () => expect(declarations.length).toBeGreaterThan(500));

  test("give sizes in rem or em, so that the browser's text size acts", () => {
    const inPixels = declarations.filter(
      (each) => /\d(?<!\b[01])px/.test(each.value) && !isHairline(each) && !isMapMark(each),
    );
    expect(inPixels.map(told)).toEqual([]);
    const widths = files.flatMap((file) => withoutComments(file).match(/@media[^{]*\dpx[^{]*/g) ?? []);
    expect(widths).toEqual([]);
  });

  test("take every colour from styles/colours.css", () => {
    const own = declarations.filter(
      ({ file, value }) => file !== "client/styles/colours.css" && /#[0-9a-f]{3,8}\b|\b(rgb|hsl)a?\(/i.test(value),
    );
    expect(own.map(told)).toEqual([]);
  });

  test("take every z-index from the one list in styles/stacking.css", () => {
    const listed = declarations.filter(({ file }) => file === "client/styles/stacking.css");
    const names = new Set(listed.map(({ property }) => `var(${property})`));
    const levels = listed.map(({ value }) => Number(value));
    expect(levels).toEqual([...levels].sort((a, b) => a - b));
    const used = declarations.filter(({ property }) => property === "z-index");
    expect(used.filter(({ value }) => !names.has(value)).map(told)).toEqual([]);
    expect([...names].filter((name) => !used.some(({ value }) => value === name))).toEqual([]);
  });

  test("use no variable that is not there", () => {
    const known = new Set(declarations.map(({ property }) => property).filter((name) => name.startsWith("--")));
    const missing = declarations.flatMap(({ file, value }) =>
      [...value.matchAll(/var\((--[\w-]+)\)/g)]
        .filter(([, name]) => !known.has(name))
        .map(([, name]) => `${file}: ${name}`),
    );
    expect(missing).toEqual([]);
  });

  test("stand beside the component of their name, which imports them", () => {
    const besides = files.filter((file) => !file.startsWith("client/styles/"));
    const alone = besides.filter((file) => {
      const component = readFileSync(file.replace(/\.css$/, ".tsx"), "utf8");
      return !component.includes(`import "./${file.split("/").at(-1)}";`);
    });
    expect(alone).toEqual([]);
  });
});
