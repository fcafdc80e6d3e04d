/** A pair of printed names, whether they mean the same unit, and whether both carry one code. */
export interface LabelledPair {
  readonly a: string;
  readonly b: string;
  readonly isSame: boolean;
  /** True when both records state the same credit code. */
  readonly sharesCode?: boolean;
}

const same = (a: string, b: string, sharesCode = false): LabelledPair => ({
  a,
  b,
  isSame: true,
  sharesCode,
});
const different = (a: string, b: string): LabelledPair => ({ a, b, isSame: false });

/**
 * Invented names in the ways in which names are printed, labelled by hand; only the large firm of
 * requirement DU-05 is real.
 */
export const LABELLED_PAIRS: readonly LabelledPair[] = [
  // The same code: the name may change altogether.
  same('塘巢科技有限公司', '塘巢科技有限公司', true),
  same('塘巢科技有限公司', '塘巢创新服务有限公司', true),
  same('嘉兴市青藤网络有限公司', '嘉兴青藤网络科技股份有限公司', true),
  same('秀湖软件有限公司', '秀 湖软件有限公司', true),
  same('南溪众创空间', '南溪孵化器有限公司', true),
  same('桐乡市稻香生物有限公司', '桐乡稻香生物公司', true),
  // The same name in another dress.
  same('嘉兴（青藤）网络有限公司', '嘉兴(青藤)网络有限公司'),
  same('秀湖软件有限公司', '秀湖软件 有限公司'),
  same('ＡＢＣ创业服务有限公司', 'ABC创业服务有限公司'),
  same('平湖市白帆文化传媒有限公司', '平湖市白帆文化传媒有限公司 '),
  same('海盐〔东岸〕科技有限公司', '海盐（东岸）科技有限公司'),
  same('abc创业服务有限公司', 'ABC创业服务有限公司'),
  same('云·栖里网络有限公司', '云栖里网络有限公司'),
  same('北斗星科技有限公司', '北斗星科技有限公司'),
  // Only the legal form differs.
  same('阿里巴巴集团控股有限公司', '阿里巴巴集团控股'),
  same('青藤网络股份有限公司', '青藤网络有限公司'),
  same('青藤网络有限责任公司', '青藤网络有限公司'),
  same('稻香生物有限公司', '稻香生物'),
  same('稻香生物科技集团有限公司', '稻香生物科技有限公司'),
  same('白帆投资管理合伙企业（有限合伙）', '白帆投资管理合伙企业'),
  same('东岸科技（集团）有限公司', '东岸科技集团有限公司'),
  same('南溪设计公司', '南溪设计有限公司'),
  same('长风实业总公司', '长风实业公司'),
  // The place in front, in brackets or left out.
  same('嘉兴市秀湖软件有限公司', '秀湖软件有限公司'),
  same('浙江省嘉兴市秀湖软件有限公司', '嘉兴秀湖软件有限公司'),
  same('浙江嘉兴秀湖软件有限公司', '秀湖软件有限公司'),
  same('徐州市云里科技有限公司', '云里科技（徐州）有限公司'),
  same('平湖市慧谷信息科技有限公司', '平湖慧谷信息科技有限公司'),
  same('苏州工场里文化有限公司', '工场里文化有限公司'),
  same('泉山区远帆教育咨询有限公司', '徐州市泉山区远帆教育咨询有限公司'),
  // Kinds of venue take one another's place.
  same('塘巢创客空间', '塘巢众创空间'),
  same('南溪孵化器', '南溪科技企业孵化器'),
  same('嘉兴市蜂房创客空间', '蜂房众创空间'),
  same('麦田创业园', '麦田创业基地'),
  same('云里创业咖啡', '云里创客空间'),
  same('桐乡市桐舟众创空间', '桐乡桐舟创业中心'),
  same('青禾空间', '青禾众创空间'),
  // A trade left out or written otherwise.
  same('云里信息科技有限公司', '云里科技有限公司'),
  same('云里信息技术有限公司', '云里信息科技有限公司'),
  same('北岸网络科技有限公司', '北岸网络有限公司'),
  same('星桥教育', '星桥教育咨询有限公司'),
  // A slip of the pen in a long 字号.
  same('平湖慧谷创联科技有限公司', '平湖慧谷创连科技有限公司'),
  same('海棠花开里文化有限公司', '海棠花开文化有限公司'),
  // Different units.
  different('嘉兴市A科技有限公司', '嘉兴市B科技有限公司'),
  different('嘉兴市科技发展有限公司', '嘉兴市科技投资有限公司'),
  different('嘉兴市青藤网络有限公司', '杭州市青藤网络有限公司'),
  different('青藤文化传媒有限公司', '青藤机械有限公司'),
  different('塘巢众创空间', '塘巢科技有限公司'),
  different('塘巢众创空间', '南溪众创空间'),
  different('第一创业服务有限公司', '第二创业服务有限公司'),
  different('示例企业17有限公司', '示例企业18有限公司'),
  different('东城创客汇空间', '西城创客汇空间'),
  different('朝阳科技有限公司', '朝霞科技有限公司'),
  different('星火科技有限公司', '星河科技有限公司'),
  different('青禾有限公司', '青藤有限公司'),
  different('秀湖软件有限公司', '秀湖软件有限公司嘉兴分公司'),
  different('平湖市慧谷创客空间', '海盐县慧谷创客空间'),
  different('浙江大学科技园', '浙江工业大学科技园'),
  different('众创空间', '众创空间管理有限公司'),
  different('创业服务中心', '创业投资中心'),
  different('云里科技有限公司', '云里食品有限公司'),
  different('嘉兴市创业投资有限公司', '平湖市创业投资有限公司'),
  different('白帆设计有限公司', '白鹭设计有限公司'),
  different('南湖区麦田创业园', '秀洲区麦田创业园'),
  different('长风甲号文化有限公司', '长风乙号文化有限公司'),
];
