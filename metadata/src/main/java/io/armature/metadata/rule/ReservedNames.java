package io.armature.metadata.rule;

import io.armature.metadata.draft.ModuleApiNames;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The names of the API that belong to no module, which no module may take. They are the schema generator's and the
 * hand-written API's: a test of the generated schema fails when one is missing here.
 */
public final class ReservedNames {

    private static final Set<String> ROOTS = words("""
            apiTokens changeMetadata createApiToken createRecord createRecords deleteRecord deleteRecords exportDefinition
            importDefinition me metadataDifference metadataUses metadataVersions module modules node nodes
            organisation picklist picklists purgeRecord record recordBy recordChanges records recordsAggregate
            registeredOperations registerOperations removeOperations
            restoreRecord restrictOperations revertMetadata revokeApiToken rotateApiToken search updateRecord updateRecords upsertRecord
            upsertRecords
            changeIdentityProvider createIdentityProvider identityProviders removeIdentityProvider
            accessModel accessVersions auditLog changeAccess erasePerson exportAccess exportPerson importAccess
            revertAccess shareRecord shares unshareRecord verifyAuditLog whyVisible
            duplicatesOf recordDuplicates mergeRecords mergedInto undoMerge
            changes recordHistory recordAsOf revertRecord
            views saveView deleteView
            recountRollups setFiscalYearStart
            """);

    private static final Set<String> TYPES = words("""
            Ability AbilityReason AddPicklistValueInput AffectedRecords AggregateFigure AggregateFunction AggregateHaving AggregateOrder AnyRecordInput
            AnyRecordPatch AnyRecordReferenceInput AnyRecordReferencePatch AnyRecordUniqueInput AnyRecordWhere ApiToken
            Boolean BooleanFilter ChangeFieldInput ChangeKind ChangeLayoutInput ChangeModuleInput
            ChangePicklistValueInput ChangeValidationRuleInput CreateApiTokenInput CreatedApiToken CreateFieldInput
            CreateModuleInput CreatePicklistInput CreateUniqueKeyInput CreateValidationRuleInput Date DateFilter DateGroupBy
            DateRange DateTime DateTimeFilter DateTimeRange DateUnit Decimal DecimalFilter DecimalRange Deleted
            DependsOnInput DifferenceKind Direction Duration DurationFilter DurationRange ExternalId ExternalIdInput ExternalIdsFilter Field FieldAbilities
            FieldDependency FieldKind FieldNameInput FieldOptions FieldOrigin FieldPart FieldReference FieldRuleName
            FieldRules FieldRulesInput FigureConditions FigureFilter File FileFilter Float GeoCircle GeoFilter GeoOrder GeoPoint GeoPointInput
            GroupBy ID IDFilter Int IntFilter IntRange JSON JSONFilter KeyList KeyListFilter KeyListInput LayoutBlock
            LayoutBlockInput LayoutNameInput LayoutView Long LongFilter LongRange LongTextFilter Me
            MetadataChangeInput MetadataChangeResult MetadataDifference MetadataUse MetadataUseKind MetadataVersion
            Module ModuleField ModuleLayout ModuleNameInput ModuleRelation ModuleRights ModuleRules ModuleUniqueKey
            RecordDuplicates RecordDuplicatesConnection MergedFieldInput MovedRecords RecordMerge UndoneMerge
            DuplicateAction DuplicateCondition DuplicateConditionInput DuplicateMethod DuplicateRule PutDuplicateRuleInput
            ModuleValidation Mutation Node OnDelete OnError OrderDirection OrganisationInfo OrganisationLimit OwnerGroup OwnerInput OwnerOrder
            OwnerPatch OwnerReferenceInput OwnerReferencePatch OwnerUniqueInput OwnerWhere PageInfo
            PatternInput PersonName PersonNameFilter PersonNameInput PersonNameOrder Picklist PicklistFilter
            PicklistNameInput PicklistOption PicklistValueInput PostalAddress PostalAddressFilter PostalAddressInput
            PostalAddressOrder Query Record RecordAggregate RegisteredOperation RegisterOperationInput RecordBatch RecordBatchRow RecordChange RecordConnection
            RecordEdge RecordEffect RecordOrder RecordUpsert RelationOrder RelativeRange RelativeSpan RemoveFieldInput
            RemoveModuleInput RemovePicklistValueInput RuleNameInput SchemaDifference SearchConnection SearchEdge
            SearchHit StageCategory StageRules StagesInput String StringFilter StringRange Subscription TagsFilter
            Time TimeFilter TimeRange TranslationInput WidenFieldInput WriteEffect WriteProblem WriteViolation
            ClaimMapping ClaimMappingInput ClaimName ClaimNameInput FirstLogin IdentityProvider IdentityProviderInput
            NameMapping NameMappingInput OrganisationClaim OrganisationClaimInput
            AccessChangeInput AccessChangeResult AccessDifference AccessGrants AccessHolderInput AccessModel
            AccessModuleInput AccessNameInput AccessPermissionSet AccessProblem AccessRole AccessVersion AddGrantsInput
            AuditChannel AuditKind AuditLogConnection AuditLogEdge AuditLogEntry AuditLogFinding AuditLogWhere
            ErasedModule FieldGrant FieldReading GrantFieldInput GrantModuleInput GrantPlatformInput ModuleGrant
            ModuleSharing OwnRecordsOnlyInput PersonBelonging PersonChange PersonData PersonErasure PersonFile
            PersonRecord PlatformRight PutRestrictionRuleInput PutSharingRuleInput RecordRight RecordShare
            RestrictionRule RowScope ShareModuleInput SharedLevel SharingDefault SharingRule VisibilityKind
            VisibilityReason ChangePage ChangedRecord
            FieldHistoryConnection FieldHistoryEdge FieldHistoryEntry PastRecord RecordReversion
            SavedView SavedViewInput ViewVisibility PersonView
            RollupFunction RollupInput
            """);

    /** What the API's own types end with: a new one of them must not find its name taken. */
    private static final List<String> TYPE_SUFFIXES = List.of(
            "Where",
            "Input",
            "Patch",
            "Upsert",
            "Connection",
            "Edge",
            "Aggregate",
            "Having",
            "GroupKey",
            "BatchRow",
            "Sum",
            "Avg",
            "Min",
            "Max",
            "Filter",
            "Range");

    private ReservedNames() {}

    /** Whether a root field of that name is the API's own. */
    public static boolean isRoot(String name) {
        return ROOTS.contains(name);
    }

    /** Whether a module of that type would take the name of a type that is the API's own, or may be one day. */
    public static boolean takesAType(String typeName) {
        return TYPE_SUFFIXES.stream().anyMatch(suffix -> typeName.endsWith(suffix) && !typeName.equals(suffix))
                || ModuleApiNames.types(typeName).stream().anyMatch(TYPES::contains);
    }

    private static Set<String> words(String text) {
        return Stream.of(text.strip().split("\\s+")).collect(Collectors.toUnmodifiableSet());
    }
}
