/**
 * Wraps the application's handler. A form whose body nobody can read (a multipart cut short, arguments of an action that are
 * no arguments) makes the framework answer 500, as if the fault were ours. Our actions let no error out (src/server/
 * action.ts) and a page that fails answers with a page, so such an answer to a form is the sender's fault: 400.
 */
export function withBrokenForms(handle) {
  return (request, response) => {
    if (request.method === "POST" && carriesForm(request.headers)) tellSender(response);
    return handle(request, response);
  };
}

function carriesForm(headers) {
  return "next-action" in headers || String(headers["content-type"]).startsWith("multipart/form-data");
}

function tellSender(response) {
  const { writeHead, end } = response;
  let broken = false;
  response.writeHead = (...given) => {
    const type = String(response.getHeader("content-type") ?? "text/plain");
    broken = given[0] === 500 && /^text\/(plain|x-component)/.test(type);
    if (!broken) return writeHead.apply(response, given);
    response.statusCode = 400;
    response.removeHeader("content-length");
    return writeHead.apply(response, [400, ...given.slice(1)]);
  };
  response.end = (...given) => {
    if (!response.headersSent) response.writeHead(response.statusCode);
    if (broken && String(given[0]) === "Internal Server Error") given[0] = "This form cannot be read.\n";
    return end.apply(response, given);
  };
}
