/**
 * Wraps the application's handler. An answer that takes the session's cookie away, by whatever door, also tells the browser to
 * drop what it holds of our pages, those it would show again by going back among them. Not its storage: what was typed is
 * taken away with the person by the form that signs out, and a device's own settings stay.
 */
export function withLeaving(handle) {
  return (request, response) => {
    if (request.method === "POST") tellBrowser(response);
    return handle(request, response);
  };
}

const emptied = /^(__Host-)?meridiano\.session=;/;

function tellBrowser(response) {
  const { writeHead } = response;
  response.writeHead = (...given) => {
    const cookies = [response.getHeader("set-cookie") ?? []].flat();
    if (cookies.some((cookie) => emptied.test(cookie))) response.setHeader("Clear-Site-Data", '"cache"');
    return writeHead.apply(response, given);
  };
}
