import type { PeopleReasons } from "../core/reasons.ts";
import type { ReasonWords } from "./reasonWords.ts";

/** What is said to a person who may not do something: what it is, and who can help. */
export const PEOPLE_WORDS: ReasonWords<PeopleReasons> = {
  signInFirst: () => ({
    ja: "サインインしてください。入力したものは残っています",
    en: "Please sign in. What you typed is still there",
  }),
  wrongPassword: () => ({ ja: "名前かパスワードが違います", en: "The name or the password is wrong" }),
  tooManySignIns: () => ({
    ja: "いまサインインする人が多いので、少し待ってからもう一度試してください",
    en: "Many people are signing in just now. Try again in a moment",
  }),
  lockedOut: ({ minutes }) => ({
    ja: `間違いが続いたので、${minutes}分ほど待ってからサインインしてください。お急ぎのときは管理者に新しいパスワードを頼んでください`,
    en: `After several wrong passwords, wait about ${minutes} min before you sign in. If it is urgent ask the administrator for a new password`,
  }),
  viewersOnlyRead: () => ({
    ja: "閲覧の方は変更できません。変更が要るときは、管理者に役割を変えてもらってください",
    en: "Viewers can change nothing. If you need to, ask the administrator for another role",
  }),
  notYourScenario: () => ({
    ja: "ほかのセンターの案は変更できません。「名前を付けて保存」かコピーで、自分の案として続けられます",
    en: "You cannot change another centre's scenario. Save it under a name of its own, or copy it, and go on with that",
  }),
  accessChanged: ({ name }) => ({
    ja: `「${name}」を見られる人を、ほかの方が先に変えました。いまの設定を確かめてから、もう一度選んでください`,
    en: `Somebody else has changed who may see "${name}". Look at how it is now and choose again`,
  }),
  notYourTable: () => ({
    ja: "ほかのセンターや北海道の表は変更できません。自分の表として取り込んでください",
    en: "You cannot change a table of another centre or the prefecture. Keep one of your own",
  }),
  notYourCentre: () => ({
    ja: "今の数字を変えられるのは、自分のセンターだけです。ほかのセンターの数字は、そのセンターか北海道が変えます",
    en: "You can change your own centre's figures only; others are changed by that centre or the prefecture",
  }),
  onlyPrefecture: () => ({
    ja: "全センターの数字をまとめて変えられるのは、北海道と管理者だけです",
    en: "Only the prefecture and administrators change the figures of all centres at once",
  }),
  nobodySignsIn: () => ({
    ja: "このプランナーは、サインインなしで使うようになっています",
    en: "This planner is used without signing in",
  }),
  onlyAdministrator: () => ({
    ja: "利用者を加えたり変えたりできるのは、管理者だけです",
    en: "Only administrators add and change who may sign in",
  }),
  changePasswordFirst: () => ({
    ja: "渡されたパスワードは1度だけのものです。先に新しいパスワードを決めてください",
    en: "The password you were given is for once. Choose one of your own first",
  }),
  notOneself: () => ({
    ja: "自分の役割は変えられず、自分を外すこともできません。ほかの管理者に頼んでください",
    en: "You cannot change your own role or take yourself out. Ask another administrator",
  }),
  loginInUse: ({ login }) => ({
    ja: `「${login}」という名前の人がもういます`,
    en: `there is a person "${login}" already`,
  }),
  noSuchPerson: () => ({ ja: "この人はもういません", en: "This person is no longer there" }),
  headerMissing: () => ({
    ja: "プランナーの画面からではない変更なので、受け取りませんでした（見出し X-Planner がありません）",
    en: "This change did not come from the planner's own screen and was not taken (the header X-Planner is missing)",
  }),
  noAdministrator: () => ({
    ja: "ほかの機械から使えるようにするには、先に管理者を決めてください：npm run user:add。1人で机の上で使うなら、HOST と PUBLIC_URL を付けずに起動してください（127.0.0.1）",
    en: "before other machines can reach the planner it needs an administrator: npm run user:add. To use it alone, start it without HOST and PUBLIC_URL (127.0.0.1)",
  }),
  roleNeedsCentre: () => ({
    ja: "センターの人には、センターの記号（suteji など）が要ります",
    en: "a centre's person needs the centre's id (such as suteji)",
  }),
  passwordShort: ({ minimum }) => ({
    ja: `パスワードは${minimum}字以上にしてください`,
    en: `the password needs at least ${minimum} letters`,
  }),
  passwordSame: () => ({
    ja: "いまと同じパスワードです。別のものにしてください",
    en: "this is the password you have now. Choose another one",
  }),
  loginMalformed: () => ({
    ja: "サインインの名前は、英小文字・数字・「.」「_」「-」「@」で2〜60字にしてください",
    en: "the name to sign in with is 2 to 60 of a-z, 0-9, . _ - @",
  }),
  loginTaken: ({ login }) => ({
    ja: `「${login}」はもういます。役割やパスワードを変えるなら --replace を付けてください`,
    en: `"${login}" is there already. To change role or password add --replace`,
  }),
  noSuchLogin: ({ login }) => ({ ja: `「${login}」という人はいません`, en: `there is nobody called "${login}"` }),
  proxyIncomplete: () => ({
    ja: "TRUST_PROXY_USER_HEADER（見出しの名前）と TRUST_PROXY_ADDRESSES（中継する機械のアドレス）は、両方書いてください",
    en: "TRUST_PROXY_USER_HEADER (the header) and TRUST_PROXY_ADDRESSES (the proxies) belong together: set both",
  }),
};
