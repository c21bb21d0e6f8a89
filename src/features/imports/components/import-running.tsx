"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { ButtonForm } from "@/components/forms/button-form";
import { Progress } from "@/components/ui/progress";
import { cancelImportAction } from "../actions";

/** How far a running import is, looked at every second, and the hand that stops it. */
export function ImportRunning({
  organisation,
  id,
  done,
  total,
}: {
  organisation: string;
  id: string;
  done: number;
  total: number;
}) {
  const t = useTranslations("imports");
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => router.refresh(), 1_000);
    return () => clearInterval(timer);
  }, [router]);
  return (
    <Progress
      label={t("running")}
      done={done}
      total={total}
      detail={t("progress", { done, total })}
      cancel={
        <ButtonForm
          action={cancelImportAction.bind(null, organisation)}
          fields={{ id }}
          label={t("stop")}
          size="medium"
        />
      }
    />
  );
}
