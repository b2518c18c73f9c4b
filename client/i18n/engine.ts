import { texts } from "./texts.ts";

export const engineText = texts({
  goesOn: {
    ja: "。ほかの道路網の数字は出さず、つながると自動で計算し直します。案の編集と保存はできます。",
    en: " No figures come from other roads; they are computed anew as soon as it answers. Scenarios can be edited and saved.",
  },
  cannot: { ja: "{name} にできないこと：{limits}", en: "What {name} cannot do: {limits}" },
  asking: { ja: "経路サーバー {name} に問い合わせています…", en: "Asking the routing server {name}…" },
});
