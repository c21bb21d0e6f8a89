/** What came of sending a file: the import's id, or the refusal in the reader's words (null when nothing answered). */
export type SendAnswer = { id: string } | { detail: string | null };

/**
 * Sends a file to be read, telling how many bytes are gone. It never throws: a lost connection is an answer too.
 * (fetch cannot tell how far an upload is.)
 */
export function sendFile(
  organisation: string,
  body: Blob,
  fileName: string,
  locale: string,
  onProgress: (sentBytes: number) => void,
): Promise<SendAnswer> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("POST", `/api/v1/${organisation}/imports?fileName=${encodeURIComponent(fileName)}`);
    request.setRequestHeader("Content-Type", "application/octet-stream");
    request.setRequestHeader("Accept-Language", locale);
    request.upload.onprogress = ({ loaded }) => onProgress(loaded);
    request.onerror = () => resolve({ detail: null });
    request.onload = () => resolve(answerOf(request.responseText));
    request.send(body);
  });
}

function answerOf(text: string): SendAnswer {
  try {
    const answer = JSON.parse(text) as { id?: string; detail?: string; errors?: { detail: string }[] };
    if (answer.id) return { id: answer.id };
    return { detail: answer.errors?.[0]?.detail ?? answer.detail ?? null };
  } catch {
    return { detail: null };
  }
}
