import { expect, test } from "vitest";
import { hashOf, isPassword, refuseWhileBusy } from "../../server/people/passwords.ts";

test("a password is known by its hash, and no other is", async () => {
  const hash = await hashOf("とても長い合言葉です");
  expect(await isPassword("とても長い合言葉です", hash)).toBe(true);
  expect(await isPassword("とても長い合言葉です。", hash)).toBe(false);
  expect(await isPassword("", "")).toBe(false); // of nobody
});

test("whoever would wait behind many others is asked to come again, until they are through", async () => {
  const many = Array.from({ length: 6 }, () => hashOf("とても長い合言葉です"));
  expect(refuseWhileBusy).toThrow(/Try again in a moment/);
  await Promise.all(many);
  expect(refuseWhileBusy).not.toThrow();
});
