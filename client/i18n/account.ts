import { texts } from "./texts.ts";

export const accountText = texts({
  title: { ja: "サインイン", en: "Sign in" },
  intro: {
    ja: "このプランナーは、サインインして使います。名前とパスワードは、管理者からもらってください。",
    en: "This planner is used after signing in. Ask the administrator for a name and a password.",
  },
  chooseTitle: { ja: "新しいパスワード", en: "A new password" },
  chooseOwn: {
    ja: "渡されたパスワードは1度だけのものです。自分だけが知る、新しいパスワードを決めてください。",
    en: "The password you were given is for once. Choose a new one that only you know.",
  },
  people: { ja: "利用者…", en: "People…" },
  again: { ja: "もう一度サインインしてください", en: "Please sign in again" },
  againDetail: {
    ja: "時間がたったため、サインインが終わりました。入力したものはそのまま残っています。",
    en: "Your session is over. What you typed is still there.",
  },
  login: { ja: "サインインの名前", en: "Name to sign in with" },
  password: { ja: "パスワード", en: "Password" },
  signIn: { ja: "サインイン", en: "Sign in" },
  account: { ja: "{name}（サインイン中）", en: "{name} (signed in)" },
  role: { ja: "役割", en: "Role" },
  viewer: { ja: "閲覧", en: "Viewer" },
  centre: { ja: "センター", en: "Centre" },
  prefecture: { ja: "北海道", en: "Prefecture" },
  administrator: { ja: "管理者", en: "Administrator" },
  viewerMay: { ja: "見ることとファイルの出力ができます。", en: "May look at everything shared, and take files along." },
  centreMay: {
    ja: "自分のセンターの案と今の数字を変えられます。ほかのセンターの案は、コピーして使えます。",
    en: "May change the scenarios and figures of the own centre, and copy others.",
  },
  prefectureMay: {
    ja: "すべての案と今の数字を、見て変えられます。",
    en: "Sees and changes every scenario and figure.",
  },
  administratorMay: {
    ja: "すべてを見て変え、サインインできる人を決められます。",
    en: "Sees and changes everything, and keeps who may sign in.",
  },
  hidden: {
    ja: "ほかの人の、非公開か、ほかのセンターだけに見せている案が {n}件 あります（一覧には出ません）。",
    en: "{n} scenarios of others are private or shared with other centres only; they are not in the list.",
  },
  signOut: { ja: "サインアウト", en: "Sign out" },
  everywhere: { ja: "すべての機械からサインアウト", en: "Sign out everywhere" },
  changePassword: { ja: "パスワードを変える", en: "Change the password" },
  current: { ja: "今のパスワード", en: "Present password" },
  next: { ja: "新しいパスワード（10字以上）", en: "New password (10 letters or more)" },
  changed: {
    ja: "パスワードを変えました。ほかの機械のサインインは終わりました",
    en: "The password is changed. Sessions on other machines have ended",
  },
});

export const accessText = texts({
  access: { ja: "持ち主と公開", en: "Owner and sharing" },
  owner: { ja: "持ち主：{name}", en: "Owner: {name}" },
  nobody: { ja: "持ち主：なし", en: "Owner: nobody" },
  private: { ja: "非公開（持ち主と北海道だけ）", en: "Private (the owner and the prefecture)" },
  shared: { ja: "{centres} に見せる", en: "Shared with {centres}" },
  sharedChoice: { ja: "選んだセンターに見せる", en: "Share with chosen centres" },
  public: { ja: "みんなに見せる", en: "Open to everybody here" },
  change: { ja: "見せる相手", en: "Sharing" },
  changeTitle: { ja: "「{name}」を見せる相手", en: "Who may see “{name}”" },
  keep: { ja: "決める", en: "Keep" },
  cancel: { ja: "やめる", en: "Cancel" },
  kept: { ja: "見せる相手を変えました", en: "Sharing is changed" },
  notYours: {
    ja: "この案は変更できません。変えて保存すると、自分の案になります。",
    en: "You cannot change this scenario: saved, your changes become one of your own.",
  },
  onlyReading: {
    ja: "閲覧だけの役割です。変えても保存はできません。",
    en: "You may only look: changes cannot be saved.",
  },
});
