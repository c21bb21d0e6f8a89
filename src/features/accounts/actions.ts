"use server";
import { accountAction } from "@/server/action.ts";
import { forgetSession, keepSession } from "@/server/session.ts";
import { changePassword } from "./commands/change-password.ts";
import { editProfile } from "./commands/edit-profile.ts";
import { endOtherSessions, endSession, signOut } from "./commands/end-sessions.ts";
import { requestPasswordReset, resetPassword } from "./commands/reset-password.ts";
import { signIn } from "./commands/sign-in.ts";

export const signInAction = accountAction(signIn, keepSession);
export const signOutAction = accountAction(signOut, forgetSession);
export const endSessionAction = accountAction(endSession);
export const endOtherSessionsAction = accountAction(endOtherSessions);
export const changePasswordAction = accountAction(changePassword);
export const requestPasswordResetAction = accountAction(requestPasswordReset);
export const resetPasswordAction = accountAction(resetPassword);
export const editProfileAction = accountAction(editProfile);
