using System.Text.RegularExpressions;
using AfterSales.Domain.Tests.HouseRules;
using Xunit;

namespace AfterSales.Domain.Tests.Money;

/// <summary>Every rule about money (section 6 of the design) with the test that would turn red without it.</summary>
public sealed partial class SectionSixTests
{
    static readonly (string Rule, string Test)[] rules =
    [
        // practice
        ("tiers: agent 20 and a fifth of what was paid, manager 100, supervisor 300", "TierTests.The_lowest_role_for_an_amount"),
        ("cash from an agent at most 20 percent", "TierTests.Cash_from_an_agent_is_at_most_a_fifth_of_what_was_paid"),
        ("above the supervisor: supervisor and owner", "TierTests.Above_the_supervisors_limit_the_owner_has_to_agree_in_writing"),
        ("a refund without return is under the same tiers", "TierTests.An_offer_may_go_one_role_beyond_the_own_limit_and_no_further"),
        ("the refund of a return that passed is an agent's", "TierTests.The_refund_of_a_return_that_passed_is_an_agents_up_to_what_was_paid"),
        ("cap per order: what was paid", "VoucherTests.Nothing_is_signed_beyond_what_the_buyer_paid"),
        ("cap per order: given", "CapsTests.Beyond_the_orders_cap_or_the_months_budget_only_a_supervisor_who_says_why"),
        ("cap of costs", "VoucherTests.Costs_made_good_have_a_cap_of_their_own"),
        ("cap per buyer and 90 days", "CapsTests.Beyond_the_buyers_ninety_days_a_manager_looks_and_an_unknown_buyer_has_no_sum"),
        ("cap per agent, day and month", "CapsTests.Beyond_the_agents_day_or_month_a_manager_looks_whatever_the_amount"),
        ("caps are dated", "PoliciesTests.A_move_is_judged_by_the_policy_in_force_at_its_instant_and_its_row_names_it"),
        ("a junior drafts only", "VoucherTests.A_junior_drafts_and_never_signs"),
        ("Alipay transfers 0.10 at least", "MoneyRulesTests.Alipay_transfers_ten_fen_at_least_and_other_ways_give_less_too"),
        ("a retry is the same payout", "VoucherTests.A_payment_that_failed_keeps_its_number_and_its_reservation"),

        // voucher
        ("number", "MoneyRulesTests.A_voucher_number_is_SH_its_shop_day_and_six_digits"),
        ("amount above zero, fen", "TierTests.Absurd_amounts_are_refused_and_overflow_nothing"),
        ("payee masked", "VoucherTests.Only_finance_sees_a_payee_whole"),
        ("signature over the content and its files", "SigningTests.The_signature_covers_the_content_and_the_files_and_stands_in_the_history"),
        ("signature with the password again", "SigningTests.Nobody_signs_without_the_password_of_the_last_five_minutes"),
        ("rejected", "VoucherTests.A_rejected_voucher_is_free_again_and_may_be_asked_for_anew"),
        ("voided", "VoucherTests.A_signed_voucher_that_is_voided_is_owed_no_longer"),

        // finance's checks
        ("signed before it is paid", "StormTests.Books_balance_and_both_limits_of_an_order_hold_whatever_happens_at_once_on_Sqlite"),
        ("who asked does not approve", "VoucherTests.Nobody_approves_what_they_proposed_or_requested"),
        ("who asked or approved does not pay", "VoucherTests.Nobody_pays_a_voucher_they_proposed_or_approved"),
        ("evidence present", "SuggestionsTests.Without_a_photo_of_the_damage_there_is_a_coupon_and_the_rest_says_so"),
        ("amount within what is left", "VoucherTests.What_the_platform_returned_meanwhile_stops_a_payment"),
        ("payee is the order's buyer", "SigningTests.The_payee_is_the_order_s_buyer_unless_another_one_is_named"),
        ("remark: form", "AlipayRemarkTests.A_remark_that_does_not_say_what_for_and_by_whom_is_refused"),
        ("remark: words", "SigningTests.A_remark_that_speaks_of_a_review_is_refused_however_it_is_written"),
        ("not already refunded, advanced, insured or deducted", "CaseMoverTests.What_the_platform_or_an_insurer_pays_between_reading_and_commit_is_not_paid_again"),
        ("an advance counts", "PlatformWinsTests.An_advance_counts_at_once_and_its_success_no_second_time"),
        ("insured freight is the insurer's", "SuggestionsTests.The_returns_freight_follows_the_fault_and_the_insurer_pays_before_us"),
        ("flow number after paying, once", "RisksTests.A_flow_number_that_paid_another_voucher_pays_no_second_one"),
        ("month total and statement total", "MonthCloseTests.A_month_is_closed_once_when_it_is_over_and_says_what_its_books_say"),

        ("taken back: what was recorded by mistake", "TakingBackTests.A_mistyped_payment_is_taken_back_with_a_reversal_and_its_number_is_free_for_the_right_one"),
        ("a closed refund pays nothing", "TakingBackTests.No_voucher_is_paid_under_the_number_of_a_refund_that_the_platform_closed"),
        ("month total without what was reversed", "MonthCloseTests.A_reversed_payment_is_paid_no_longer_and_its_statement_agrees_once_the_money_is_back"),

        // ledger
        ("append-only", "AppendOnlyTests.No_statement_alters_or_removes_a_row_of_history_or_ledger"),
        ("debits are credits", "LedgerTests.The_whole_shop_balances"),
        ("approve: expense or sales returns to payable", "MoneyRulesTests.A_refund_of_goods_is_posted_to_sales_returns_and_other_compensation_to_expense"),
        ("pay: payable to Alipay balance", "VoucherTests.Paying_frees_the_reservation_and_posts_what_left"),
        ("a coupon in memo accounts", "VoucherTests.A_coupon_stands_in_memo_accounts_and_touches_no_limit"),
        ("claim: receivable, received, written off", "ClaimTests.A_claim_is_paid_in_parts_and_what_never_comes_is_written_off"),
        ("a mistake is reversed", "VoucherTests.A_mistake_is_reversed_by_another_hand_with_entries_that_cancel_it"),
        ("party is a tag", "MoneyRulesTests.A_cost_is_tagged_with_the_responsible_party_and_no_account_of_its_own"),
        ("chain check", "ChainCheckTests.An_altered_row_is_named"),
        ("a signed voucher altered is named", "ChainCheckTests.A_signed_voucher_that_was_altered_is_named"),
        ("month close locks", "MonthCloseTests.The_database_takes_no_entry_dated_in_a_closed_month_whoever_writes_it"),

        // reconciliation
        ("flow numbers are taken once", "ReconciliationTests.A_file_that_overlaps_adds_its_new_lines_only_and_one_that_says_something_else_is_refused"),
        ("stage 1: number", "ReconciliationTests.A_matched_voucher_is_reconciled_with_its_line_and_nothing_is_left_to_explain"),
        ("stages 2 and 3", "ReconciliationTests.Without_a_number_remark_amount_and_day_match_and_the_payee_is_only_proposed"),
        ("AmountDiff and RemarkBad", "ReconciliationTests.A_voucher_whose_line_differs_stays_paid_until_somebody_explains_it"),
        ("DuplicatePaid", "ReconciliationTests.A_second_line_for_a_payment_is_a_duplicate_under_its_own_flow_number_or_the_same"),
        ("PaidNotInSystem: an alarm", "ReconciliationTests.Money_that_went_out_with_no_voucher_behind_it_is_an_alarm_and_sales_and_fees_are_none"),
        ("InSystemNotPaid", "ReconciliationTests.What_was_paid_here_and_has_no_line_is_missing_until_a_later_statement_has_it"),
        ("platform refunds", "ReconciliationTests.Refunds_match_by_number_or_by_sum_and_an_order_report_alone_is_enough"),
        ("after three finance days a supervisor", "ReconciliationTests.What_somebody_explained_stays_explained_and_once_overdue_only_a_supervisor_explains"),

        ("platform refunds by the number at Alipay", "ReconciliationTests.A_line_without_the_order_s_number_is_its_refund_by_the_number_at_alipay"),
        ("reversed, and the money left", "ReconciliationTests.A_reversed_payout_that_left_is_asked_back_at_once_until_a_line_brings_it"),
        ("an import and a hand at once", "ReconciliationTests.Of_an_import_and_a_match_by_hand_of_one_voucher_at_once_one_wins_and_the_other_is_told"),

        // fraud and its controls
        ("repeat claimant", "RisksTests.A_buyer_paid_in_three_cases_within_ninety_days_is_a_repeat_claimant"),
        ("reused photo", "RisksTests.A_picture_known_from_another_order_is_a_reused_photo"),
        ("reused photo calls a manager", "CaseDeskTests.A_photo_known_from_another_case_flags_fraud_and_calls_a_manager"),
        ("claim after the receipt was confirmed", "SuggestionsTests.A_claim_after_the_receipt_was_confirmed_is_noted_as_the_buyers_to_prove"),
        ("empty parcel: outbound weight", "WeighingTests.An_empty_parcel_is_compared_with_its_outbound_weight"),
        ("swapped return: photos of the inspection", "ParcelTableTests.InboundParcel_is_looked_at_with_photos"),
        ("payee of several buyers or of staff", "RisksTests.A_payee_of_other_buyers_or_of_staff_is_flagged"),
        ("splitting under a tier", "RisksTests.Vouchers_of_one_hand_each_under_a_tier_and_together_above_it_are_splitting"),
        ("splitting counts as the sum", "TierTests.Two_small_payouts_count_as_the_one_they_are"),
        ("end of shift", "RisksTests.The_fifth_signature_in_the_last_half_hour_of_a_shift_is_a_burst"),
        ("above twice the median", "RisksTests.An_agent_above_twice_the_median_of_three_or_more_is_flagged"),
        ("a flag is a manager's yes", "RisksTests.A_flag_refuses_nothing_but_a_manager_says_yes_and_the_history_says_to_what"),
        ("duplicate payout: one key", "MoneyLimitsTests.Of_sixteen_equal_vouchers_on_one_order_one_is_live"),
        ("duplicate payout: named twin", "VoucherTests.The_same_basis_is_not_paid_twice"),
        ("duplicate payout: goodwill too", "VoucherTests.The_same_goodwill_is_not_given_twice_and_the_refusal_names_the_twin"),
        ("stacking: total benefit", "MoneyRulesTests.Cash_coupons_and_what_the_platform_gave_are_seen_together"),
        ("the agent complained of", "MoneyRulesTests.An_approval_by_the_agent_complained_of_is_refused"),
        ("what was signed is not edited", "SigningTests.Nothing_that_was_signed_can_be_edited"),
        ("beside a review a manager", "TierTests.Beside_a_review_a_manager_looks_at_any_amount"),
        ("audit: one in twenty", "MoneyRulesTests.One_voucher_in_twenty_is_audited_drawn_by_its_number_alone"),
        ("audit: all that are reversed", "AuditTests.Drawn_reversed_overridden_and_review_linked_vouchers_are_audited_by_supervisors_alone"),
        ("flags are not for buyers", "MoneyRulesTests.Flags_stand_in_no_text_for_the_buyer"),
    ];

    [Fact]
    public void Every_rule_has_a_test_of_its_own()
    {
        var tests = SourceText.Files("tests").SelectMany(path => TestMethod().Matches(SourceText.Read(path))
            .Select(m => $"{Path.GetFileName(path).Split('.')[0]}.{m.Groups["name"].Value}")).ToHashSet();
        Assert.Empty(rules.Where(r => !tests.Contains(r.Test) && !tests.Any(t => t.StartsWith(r.Test + ".", StringComparison.Ordinal))).Select(r => $"{r.Rule}: {r.Test} is gone"));
        Assert.Distinct(rules.Select(r => r.Rule));
    }

    [GeneratedRegex(@"\[(Fact|Theory)[^\n]*\](?:(?!\[(?:Fact|Theory))[\s\S])*?public (?:async )?(?:Task|void) (?<name>\w+)\(")]
    private static partial Regex TestMethod();
}
