import { useTranslations } from "next-intl";
import { Badge } from "../ui/badge";
import { Card } from "../ui/card";

type Schema = Record<string, unknown>;
type Operation = {
  operationId: string;
  summary: string;
  description: string;
  parameters: { name: string; in: string; required: boolean; schema: Schema; description?: string }[];
  requestBody?: { content: Record<string, { schema: Schema }> };
};
type Field = {
  name: string;
  place: string;
  required: boolean;
  schema: Schema;
  description?: string | undefined;
};

/** One noun of the programming interface: its operations, what each takes, and how it is asked. Texts are English. */
export function ApiNoun({ noun, paths }: { noun: string; paths: [string, Record<string, Operation>][] }) {
  return (
    <section id={noun} className="scroll-mt-16">
      <Card title={`/${noun}`} flush>
        <ul className="divide-y divide-line border-line border-t">
          {paths.flatMap(([path, operations]) =>
            Object.entries(operations).map(([method, operation]) => (
              <li key={operation.operationId} className="p-4">
                <OperationEntry method={method.toUpperCase()} path={path} operation={operation} />
              </li>
            )),
          )}
        </ul>
      </Card>
    </section>
  );
}

function OperationEntry({ method, path, operation }: { method: string; path: string; operation: Operation }) {
  const t = useTranslations("developers");
  const permission = operation.description.replace(/^.*`(.*)`.*$/, "$1");
  return (
    <>
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <code className="break-all font-semibold">
          {method} {path}
        </code>
        <Badge>{permission}</Badge>
      </p>
      <p lang="en" className="mt-1">
        {operation.summary}
      </p>
      <details className="mt-2">
        <summary className="a-link w-fit">{t("details")}</summary>
        <FieldTable fields={fieldsOf(operation)} />
        <pre className="mt-3 whitespace-pre-wrap break-all rounded-control bg-surface p-3 text-meta">
          {curlOf(method, path, operation)}
        </pre>
      </details>
    </>
  );
}

function FieldTable({ fields }: { fields: Field[] }) {
  const t = useTranslations("developers");
  return (
    <div className="mt-3 overflow-x-auto">
      <table className="w-full text-start text-head">
        <thead>
          <tr className="text-muted">
            <th className="py-1 pe-4 text-start font-medium">{t("field.name")}</th>
            <th className="py-1 pe-4 text-start font-medium">{t("field.place")}</th>
            <th className="py-1 text-start font-medium">{t("field.takes")}</th>
          </tr>
        </thead>
        <tbody>
          {fields.map((field) => (
            <tr key={`${field.place} ${field.name}`} className="border-line border-t align-top">
              <td className="py-1 pe-4">
                <code>{field.name}</code>
                {field.required && <span className="text-muted"> · {t("field.required")}</span>}
              </td>
              <td className="py-1 pe-4">{t(`place.${field.place}`)}</td>
              <td className="py-1" lang="en">
                <code className="break-words">{takes(field.schema)}</code>
                {field.description && <span className="block text-muted">{field.description}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function fieldsOf({ parameters, requestBody }: Operation): Field[] {
  const body = requestBody?.content["application/json"]?.schema;
  const needed = (body?.required ?? []) as string[];
  const properties = Object.entries((body?.properties ?? {}) as Record<string, Schema>);
  return [
    ...parameters.map((field) => ({
      ...field,
      place: field.in,
      description: field.description ?? (field.schema.description as string | undefined),
    })),
    ...properties.map(([name, schema]) => ({
      name,
      place: "body",
      required: needed.includes(name),
      schema,
      description: schema.description as string | undefined,
    })),
  ];
}

/** What a schema accepts, in a few words a programmer reads. */
function takes(schema: Schema): string {
  if (Array.isArray(schema.enum)) return schema.enum.filter((value) => value !== null).join(" | ");
  if (Array.isArray(schema.anyOf)) return (schema.anyOf as Schema[]).map(takes).join(" | ");
  const types = [schema.type ?? ""].flat().filter((type) => type !== "null");
  if (types.includes("array")) return `[${takes((schema.items ?? {}) as Schema)}]`;
  const inner = schema.properties as Record<string, Schema> | undefined;
  if (inner) return `{ ${Object.keys(inner).join(", ")} }`;
  return [types.join(" | "), schema.format].filter(Boolean).join(" · ");
}

function curlOf(method: string, path: string, { parameters, requestBody }: Operation): string {
  const lines = [`curl -H "Authorization: Bearer $TOKEN"`];
  if (method !== "GET") lines.push(`-X ${method}`);
  if (parameters.some(({ name }) => name === "If-Match")) lines.push(`-H 'If-Match: "1"'`);
  const [type, body] = Object.entries(requestBody?.content ?? {})[0] ?? [];
  const needed = ((body?.schema.required ?? []) as string[]).map((name) => `"${name}": …`).join(", ");
  if (type === "application/json") lines.push(`-H "Content-Type: ${type}" -d '{ ${needed} }'`);
  else if (type) lines.push(`-H "Content-Type: ${type}" --data-binary @file`);
  lines.push(`"$ADDRESS/api/v1${path}"`);
  return lines.join(" \\\n  ");
}
