/** The languages of everything a user reads. */
export const languages = ["en-US", "zh-CN"] as const;
export type Language = (typeof languages)[number];

/** The same words in every language. */
export type Label = Readonly<Record<Language, string>>;

/** The nearest language we speak: Chinese of any kind → zh-CN, everything else → en-US. */
export const languageOf = (locale: string): Language => (/^zh\b/i.test(locale) ? "zh-CN" : "en-US");
