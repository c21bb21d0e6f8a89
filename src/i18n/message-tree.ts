/** Messages as files hold them: texts, nested at will. */
export type MessageTree = { [key: string]: string | MessageTree };
