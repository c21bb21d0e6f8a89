"use client";

import { ActionForm } from "@/components/forms/action-form";
import { SelectField } from "@/components/forms/choice-fields";
import { TextArea, TextField } from "@/components/forms/text-fields";
import { Notice } from "@/components/ui/notice";
import { inviteNewCityAction } from "../actions";
import type { InvitedNewCity } from "../schema";

type Option = { value: string; label: string };
type Props = {
  organisation: string;
  levels: Option[];
  countries: Option[];
  words: Record<"name" | "country" | "email" | "level" | "message" | "send" | "sent" | "link", string>;
};

/** Invites a city that is not here yet; where no mail could go out, the link for its admin shows once. */
export function NewCityForm({ organisation, levels, countries, words }: Props) {
  return (
    <ActionForm<InvitedNewCity>
      action={inviteNewCityAction.bind(null, organisation)}
      values={{ level: "scores" }}
      submit={words.send}
      outcome={({ name, email, invitationLink }) => (
        <Notice
          tone="success"
          title={(invitationLink ? words.link : words.sent).replace("{city}", name).replace("{email}", email)}
        >
          {invitationLink && (
            <input
              readOnly
              aria-label={email}
              value={invitationLink}
              className="field-box mt-2"
              onFocus={(event) => event.currentTarget.select()}
            />
          )}
        </Notice>
      )}
    >
      <TextField name="name" label={words.name} required maxLength={120} />
      <SelectField name="country" label={words.country} options={countries} required />
      <TextField name="email" type="email" label={words.email} required maxLength={254} />
      <SelectField name="level" label={words.level} options={levels} required />
      <TextArea name="message" label={words.message} maxLength={1000} />
    </ActionForm>
  );
}
