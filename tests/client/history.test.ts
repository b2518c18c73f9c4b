import { expect, test } from "vitest";
import { edited, redone, startHistory, typingEnded, undone } from "../../client/state/history.ts";

test("undo and redo walk through the edits; a new edit ends what could be redone", () => {
  let history = edited(edited(startHistory("a"), "b", "to b"), "c", "to c");
  history = undone(undone(history));
  expect(history.present).toBe("a");
  history = redone(history);
  expect([history.present, history.future.map(({ note }) => note)]).toEqual(["b", ["to c"]]);
  history = edited(history, "d", "to d");
  expect([redone(history).present, undone(history).present]).toEqual(["d", "b"]);
});

test("nothing to undo or redo changes nothing", () => {
  const history = startHistory("a");
  expect([undone(history).present, redone(history).present]).toEqual(["a", "a"]);
});

test("letters typed in a field are one step until it is left", () => {
  let history = startHistory("");
  for (const text of ["と", "とま", "とまこ"]) history = edited(history, text, "name", "name");
  expect(history.past).toHaveLength(1);
  history = edited(typingEnded(history), "とまこまい", "name", "name");
  expect(history.past).toHaveLength(2);
  expect([undone(history).present, undone(undone(history)).present]).toEqual(["とまこ", ""]);
});

test("another field, or any other edit, begins a step of its own", () => {
  let history = edited(startHistory(""), "a", "name", "name");
  history = edited(history, "ab", "note", "note");
  history = edited(history, "abc", "moved");
  history = edited(history, "abcd", "name", "name");
  expect(history.past.map(({ value }) => value)).toEqual(["", "a", "ab", "abc"]);
});

test("letters typed after an undo are a new step", () => {
  let history = edited(startHistory(""), "a", "name", "name");
  history = edited(undone(history), "b", "name", "name");
  expect(history.past).toHaveLength(1);
  expect(undone(history).present).toBe("");
});
