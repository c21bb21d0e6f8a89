import { demoPassword } from "../../prisma/seed/world/people.ts";

/** Somebody with a browser that runs no scripts: who they are, and the cookie of their session. */
export type Caller = { name: string; headers: Record<string, string> };

/** Whoever opens no session. */
export const nobody: Caller = { name: "nobody", headers: {} };

/** The hidden fields by which a form without a script calls its action, as each form of a page carries them. */
export function formsOf(page: string): [string, string][][] {
  return [...page.matchAll(/<form[\s\S]*?<\/form>/g)].map(([form]) =>
    [...form.matchAll(/<input[^>]*>/g)].flatMap(([input]): [string, string][] => {
      const name = /\bname="([^"]*)"/.exec(input)?.[1];
      const value = /\bvalue="([^"]*)"/.exec(input)?.[1] ?? "";
      return name ? [[plain(name), plain(value)]] : [];
    }),
  );
}

const plain = (text: string) =>
  text
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");

/** Tries to sign in by the form. @returns the status, the page, the session's cookie where it opened, the milliseconds */
export async function tryToSignIn(
  address: string,
  email: string,
  password: string,
  hidden: [string, string][],
) {
  const form = new FormData();
  for (const [name, value] of hidden) if (name.startsWith("$")) form.append(name, value);
  form.append("email", email);
  form.append("password", password);
  const began = performance.now();
  const answer = await fetch(`${address}/fr/sign-in`, {
    method: "POST",
    body: form,
    headers: { origin: address },
    redirect: "manual",
  });
  const text = await answer.text();
  const milliseconds = performance.now() - began;
  const cookie = answer.headers.getSetCookie().find((one) => one.includes("meridiano.session="));
  return { status: answer.status, text, cookie: cookie?.split(";")[0], milliseconds };
}

/** The hidden fields of the sign-in form. */
export async function signInForm(address: string): Promise<[string, string][]> {
  const page = await (await fetch(`${address}/fr/sign-in`)).text();
  return formsOf(page).find((fields) => fields.some(([name]) => name === "email")) ?? [];
}

/** Signs somebody of the demonstration world in. @throws where the door stays shut */
export async function visit(address: string, email: string): Promise<Caller> {
  const { cookie, status } = await tryToSignIn(address, email, demoPassword, await signInForm(address));
  if (!cookie) throw new Error(`${email} was not let in: ${status}`);
  return { name: email, headers: { cookie } };
}
