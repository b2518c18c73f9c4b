/** What a 連携地域 or 定住自立圏 agrees to work on together, as its table marks it. */
export const PARTNERSHIP_TOPICS = ["medical", "welfare", "ict", "publicTransport"] as const;
export type PartnershipTopic = (typeof PARTNERSHIP_TOPICS)[number];
