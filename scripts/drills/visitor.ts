/** A browser without JavaScript: keeps cookies, and sends forms as they stand in a page. */
export class Visitor {
  private readonly cookies = new Map<string, string>();
  private readonly origin: string;

  /** `origin` is the address that people type; which process answers is said with each request. */
  constructor(origin: string) {
    this.origin = origin;
  }

  /** Whether a session is kept. */
  get signedIn(): boolean {
    return [...this.cookies].some(([name, value]) => name.includes("session") && value !== "");
  }

  /** Another browser that holds the same cookies. */
  twin(): Visitor {
    const twin = new Visitor(this.origin);
    for (const [name, value] of this.cookies) twin.cookies.set(name, value);
    return twin;
  }

  /** Asks one process for an address. Redirections are not followed. */
  async ask(address: string, path: string, init: RequestInit = {}): Promise<Response> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const { host } = new URL(this.origin);
    const headers = {
      cookie,
      origin: this.origin,
      "x-forwarded-host": host,
      "x-forwarded-proto": "http",
      "x-forwarded-for": "192.0.2.10",
      "accept-language": "fr",
      ...(init.headers as Record<string, string> | undefined),
    };
    const answer = await fetch(address + path, { redirect: "manual", ...init, headers });
    for (const line of answer.headers.getSetCookie()) {
      const [pair = "", ...rest] = line.split(";");
      const [name = "", value = ""] = pair.split(/=(.*)/);
      this.cookies.set(name, rest.some((part) => /max-age=0/i.test(part)) ? "" : value);
    }
    return answer;
  }

  /** Reads the form that holds a field, or the page's last one, from one process and sends it to another. */
  async send(from: string, to: string, path: string, filled: Record<string, string>): Promise<Response> {
    const page = await (await this.ask(from, path)).text();
    const forms = page.match(/<form[\s\S]*?<\/form>/g) ?? [];
    const [field] = Object.keys(filled);
    const form = field ? forms.find((text) => text.includes(`name="${field}"`)) : forms.at(-1);
    if (!form) throw new Error(`no such form at ${path}: ${page.slice(0, 300)}`);
    const body = new FormData();
    for (const [input] of form.matchAll(/<input[^>]*>/g)) {
      const name = attribute(input, "name");
      if (name && !(name in filled)) body.append(name, attribute(input, "value") ?? "");
    }
    for (const [name, value] of Object.entries(filled)) body.append(name, value);
    return this.ask(to, path, { method: "POST", body });
  }
}

function attribute(tag: string, name: string): string | undefined {
  const found = tag.match(new RegExp(`\\s${name}="([^"]*)"`))?.[1];
  return found
    ?.replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}
